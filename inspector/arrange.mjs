import { qpdf } from './objects.mjs'

/**
 * The same pages in another order of things: { facts: { arranged }, content }. `turn` are pages (counted from 1) to turn by
 * `by` degrees with the clock, `keep` those that stay; what stands on a page is copied untouched, text stays text.
 */
export async function arranged(bytes, { turn = [], by = 0, keep = [] }) {
  const chosen = keep.length > 0 ? ['--pages', '.', keep.join(','), '--'] : []
  const turned = turn.length > 0 ? [`--rotate=+${by}:${turn.join(',')}`] : []
  const args = ['--warning-exit-0', '/in.pdf', ...chosen, ...turned, '/out.pdf']
  const { code, file } = await qpdf(bytes, args, { wanted: '/out.pdf' })
  if (code === 2 || !file) return { facts: { arranged: false } }
  return { facts: { arranged: true }, content: Buffer.from(file) }
}
