/** Points (1/72 inch), A4 upright. */
export const a4 = { width: 595.28, height: 841.89 } as const
export type Size = { width: number; height: number }

/** Dots per inch from which small print can be read without effort; the guides ask 200 to 300 (G-26). */
export const legibleDpi = 200

/** How finely a picture is written into the PDF: dots per inch at most, and the quality of its JPEG (0 to 1). */
export type Fineness = { dpi: number; quality: number }

/** From the finest on; all of them keep what small print needs. */
export const legible: readonly Fineness[] = [
  { dpi: 200, quality: 0.85 },
  { dpi: 200, quality: 0.7 },
  { dpi: 200, quality: 0.55 },
  { dpi: 200, quality: 0.4 },
]
/** What is left when a limit and small print cannot both hold; taken only when the person says so. */
export const coarse: readonly Fineness[] = [
  { dpi: 150, quality: 0.5 },
  { dpi: 120, quality: 0.45 },
]

/** Where a picture lies on its sheet: points, from the lower left; `dpi` is what the picture itself has there. */
export type Lie = { sheet: Size; box: Size & { x: number; y: number }; dpi: number }

/**
 * How a picture of so many dots lies on paper. `uniform`: on an A4 sheet that stands upright, as large as the sheet allows,
 * but not blown up below 200 dots an inch (a card stays a card), nor made smaller than half of the sheet for it. Otherwise
 * the sheet has the shape of the picture, its long side as long as that of A4.
 */
export function lieOf({ width, height }: Size, uniform: boolean): Lie {
  if (!uniform) {
    const scale = a4.height / Math.max(width, height)
    const sheet = { width: width * scale, height: height * scale }
    return { sheet, box: { x: 0, y: 0, ...sheet }, dpi: 72 / scale }
  }
  const filling = Math.min(a4.width / width, a4.height / height)
  const scale = Math.max(filling / 2, Math.min(filling, 72 / legibleDpi))
  const box = { width: width * scale, height: height * scale }
  return {
    sheet: { ...a4 },
    box: { ...box, x: (a4.width - box.width) / 2, y: (a4.height - box.height) / 2 },
    dpi: 72 / scale,
  }
}

/** Dots in which a picture is written: never more than it has. */
export function dotsOf(picture: Size, lie: Lie, { dpi }: Fineness): Size {
  const share = Math.min(1, dpi / lie.dpi)
  return {
    width: Math.max(1, Math.round(picture.width * share)),
    height: Math.max(1, Math.round(picture.height * share)),
  }
}

/** By what a page of a PDF is made larger or smaller to lie on A4 upright; 1 where it does already (5 % are a scanner's). */
export function scaleToA4({ width, height }: Size): number {
  const scale = Math.min(a4.width / width, a4.height / height)
  const near = (one: number, other: number) => Math.abs(one / other - 1) < 0.05
  return near(width, a4.width) && near(height, a4.height) ? 1 : scale
}

/**
 * The finest that fits: index of the first step whose bytes stay within the limit (inclusive), or null. `pages[n][step]` are
 * the bytes of page n at that step; `fixed` is what does not change with it.
 */
export function finestThatFits(
  pages: readonly (readonly number[])[],
  { fixed, limit }: { fixed: number; limit: number },
) {
  const steps = Math.min(...pages.map((page) => page.length), Number.POSITIVE_INFINITY)
  if (!Number.isFinite(steps)) return fixed <= limit ? 0 : null
  for (let step = 0; step < steps; step += 1)
    if (pages.reduce((sum, page) => sum + (page[step] ?? 0), fixed) <= limit) return step
  return null
}
