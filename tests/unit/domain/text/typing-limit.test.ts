import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterCount, fitTyping } from '@/lib/domain/text/length'

const typed = (head: string, put: string, tail: string) => ({
  text: head + put + tail,
  caret: (head + put).length,
  before: characterCount(head + tail),
})

describe('a text at its limit', () => {
  it('takes what still fits and tells what did not', () => {
    expect(fitTyping(typed('一二三', '四五', ''), 4)).toMatchObject({ text: '一二三四', caret: 4, refused: 1 })
  })

  it('never pushes out what stands behind the caret', () => {
    expect(fitTyping(typed('一', '插入', '二三'), 3)).toMatchObject({ text: '一二三', caret: 1, refused: 2 })
    expect(fitTyping(typed('一', '插入', '二'), 3)).toMatchObject({ text: '一插二', caret: 2, refused: 1 })
  })

  it('that is too long from former days may become shorter, not longer', () => {
    expect(fitTyping(typed('一二三四五', '', ''), 3)).toMatchObject({ text: '一二三四五', refused: 0 })
    expect(fitTyping(typed('一二三四五', '六', ''), 3)).toMatchObject({ text: '一二三四五', refused: 1 })
  })

  it('counts a rare character and an emoji as people do, and cuts neither', () => {
    expect(fitTyping(typed('', '𬭎𬭎𬭎', ''), 2)).toMatchObject({ text: '𬭎𬭎', refused: 1 })
    expect(fitTyping(typed('好', '👨‍👩‍👧', ''), 3)).toMatchObject({ text: '好', refused: 5 })
  })

  it('holds for every text, place and limit', () => {
    const words = fc
      .array(fc.constantFrom('一', 'a', '𬭎', '👨‍👩‍👧', 'e\u0301', '🇨🇳', '\n'), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 0, max: 20 }), (head, put, tail, limit) => {
        const before = characterCount(head + tail)
        const after = fitTyping(typed(head, put, tail), limit)
        expect(characterCount(after.text)).toBeLessThanOrEqual(Math.max(limit, before))
        expect(after.text.startsWith(head) || before > limit).toBe(true)
        expect(after.text.endsWith(tail)).toBe(true)
      }),
    )
  })
})
