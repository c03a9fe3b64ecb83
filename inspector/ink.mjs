const TILE = 8
/** Difference of brightness within a tile from which something is drawn there; grain of a scanner stays below. */
const INK = 60
/** Difference of the three colours from which a dot is coloured, and how many of a tile's 64 make it so. */
const COLOUR = 25
const COLOURED_DOTS = 6

/**
 * What stands on a picture (four bytes a dot, blue green red), in thousandths of its tiles: `ink` where something is
 * drawn, `colour` where something is coloured. Tiles and not dots, because the grain of a white scan is spread over all.
 */
export function inkOf(dots, { width, height, stride }) {
  const found = { tiles: 0, ink: 0, colour: 0 }
  for (let top = 0; top + TILE <= height; top += TILE)
    for (let left = 0; left + TILE <= width; left += TILE) {
      const { drawn, coloured } = tileOf(dots, top * stride + left * 4, stride)
      found.tiles += 1
      if (drawn) found.ink += 1
      if (coloured) found.colour += 1
    }
  const share = (count) => (found.tiles === 0 ? 0 : Math.round((10_000 * count) / found.tiles) / 10)
  return { ink: share(found.ink), colour: share(found.colour) }
}

function tileOf(dots, corner, stride) {
  let [darkest, brightest, coloured] = [255, 0, 0]
  for (let row = 0; row < TILE; row += 1)
    for (let column = 0; column < TILE; column += 1) {
      const at = corner + row * stride + column * 4
      const [blue, green, red] = [dots[at], dots[at + 1], dots[at + 2]]
      const brightness = (red * 77 + green * 150 + blue * 29) >> 8
      darkest = Math.min(darkest, brightness)
      brightest = Math.max(brightest, brightness)
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOUR) coloured += 1
    }
  return { drawn: brightest - darkest > INK, coloured: coloured > COLOURED_DOTS }
}
