/** The reader of photographs, loaded when the first one is met: most papers of a program have none. */
export async function pictures() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/** Two sides of a picture of this size say whether anything is on it. */
const LOOKED_AT = 64
const EMPTY = 3
const QUALITY = 90

/**
 * Looks at a picture: { facts, content }. `content` is it turned upright, without notes of place and device, as JPEG and
 * at most so many dots high; facts are format, width and height as seen, and whether it is of one colour. A picture with
 * more dots than may be, or in a format that is not wanted, is not unpacked.
 */
export async function readPicture(bytes, { formats, maxDots, height: keptHeight }) {
  const sharp = await pictures()
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxDots })
    const { format, width, height, orientation = 1 } = await picture.metadata()
    // phones only note the turn in the file
    const seen = orientation >= 5 ? { width: height, height: width } : { width, height }
    const facts = { format, ...seen }
    if (!formats.includes(format) || width * height > maxDots) return { facts: { picture: facts } }
    const blank = await isBlank(picture)
    const content = await picture
      .rotate()
      .flatten({ background: '#fff' })
      .resize({ height: keptHeight, withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, mozjpeg: false })
      .toBuffer({ resolveWithObject: true })
    const kept = { width: content.info.width, height: content.info.height }
    return { facts: { picture: { ...facts, blank, kept } }, content: content.data }
  } catch (error) {
    const flood = /pixel limit/i.test(error.message)
    return { facts: { picture: null, flood } }
  }
}

/** A picture of one single colour is no portrait. */
async function isBlank(picture) {
  const small = picture.clone().flatten({ background: '#fff' }).resize(LOOKED_AT, LOOKED_AT, { fit: 'fill' })
  const { channels } = await small.stats()
  return channels.every(({ stdev }) => stdev < EMPTY)
}
