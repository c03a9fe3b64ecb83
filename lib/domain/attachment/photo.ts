/** What a 证件照片 must be (I-15). The references give no figures: all are provisional (GP-18). */
export const photoRules = {
  /** Bytes, inclusive. */
  maxBytes: 2 * 1024 * 1024,
  /** One inch at 300 dots per inch, 25 × 35 mm. */
  minWidth: 295,
  minHeight: 413,
  /** One inch is 0.714; the picture of the national ID card (358 × 441) 0.812; phones and studios cut between 2:3 and that. */
  minRatio: 0.66,
  maxRatio: 0.82,
} as const

/** Width to height of one inch, 25 × 35 mm, and the dots in which a cut photo is written: print at 420 an inch. */
export const oneInch = { ratio: 25 / 35, width: 413, height: 578 } as const

/** Whether a picture can go up as it is: its shape is that of a photo, and it has dots and bytes enough and not too many. */
export function isPhoto({ width, height, bytes }: { width: number; height: number; bytes: number }): boolean {
  const { maxBytes, minWidth, minHeight, minRatio, maxRatio } = photoRules
  const ratio = width / height
  return bytes <= maxBytes && width >= minWidth && height >= minHeight && ratio >= minRatio && ratio <= maxRatio
}
