'use client'

import { useEffect } from 'react'

/** Where a text stands that the browser's translation has taken away: the <font> that it put in its place. */
type Places = WeakMap<Node, HTMLElement>

const isStandIn = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.tagName === 'FONT'

/** Remembers the stand-in of every text that a translation replaces, and brings the text back when React changes it. */
function watch(places: Places): MutationObserver {
  const changed = new MutationObserver((changes) => {
    for (const { target } of changes) places.get(target)?.replaceWith(target)
  })
  const taken = new WeakSet<Node>()
  const replaced = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isStandIn)
    if (added.length === 0) return
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes)
      for (const text of removedNodes) {
        if (!(text instanceof Text)) continue
        // replaced at one stroke, or the stand-in put beside it just before; never the stand-in of a neighbour
        const standIn = [...addedNodes, previousSibling, nextSibling].find(
          (node): node is HTMLElement => node !== null && isStandIn(node) && !taken.has(node),
        )
        if (!standIn?.isConnected || text.isConnected) continue
        places.set(text, standIn)
        taken.add(standIn)
        changed.observe(text, { characterData: true })
      }
  })
  replaced.observe(document.body, { childList: true, subtree: true })
  return replaced
}

/**
 * The translation of a browser replaces texts by <font> elements behind React's back; the next change of the page would
 * then fail with "removeChild … is not a child" and leave a blank page, or show an old figure for ever. Here the
 * stand-in goes with its text, and a text that changes comes back in its place.
 */
export function TranslationGuard() {
  useEffect(() => {
    const places: Places = new WeakMap()
    const observer = watch(places)
    const { removeChild, insertBefore } = Node.prototype
    Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
      const gone = child.parentNode === this ? child : places.get(child)
      if (gone?.parentNode === this) removeChild.call(this, gone)
      return child
    }
    Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
      const place = before === null || before.parentNode === this ? before : places.get(before)
      insertBefore.call(this, node, place?.parentNode === this ? place : null)
      return node
    }
    return () => {
      observer.disconnect()
      Object.assign(Node.prototype, { removeChild, insertBefore })
    }
  }, [])
  return null
}
