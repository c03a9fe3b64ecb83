import type { Locator } from '@playwright/test'

/**
 * What is drawn on a canvas: the share of dark dots, the share of dots with a colour, and how far to the right the blue
 * of a portrait stands (0 left, 1 right, null where there is none).
 */
export const inkOf = (canvas: Locator): Promise<{ dark: number; colour: number; blueAt: number | null }> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const dots = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const found = { dark: 0, colour: 0, blue: 0, columns: 0 }
    for (let at = 0; at < dots.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [dots[at], dots[at + 1], dots[at + 2]]
      if (red + green + blue < 300) found.dark += 1
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) found.colour += 1
      if (blue - red > 25) {
        found.blue += 1
        found.columns += ((at / 4) % width) / width
      }
    }
    const all = Math.max(1, width * height)
    return {
      dark: found.dark / all,
      colour: found.colour / all,
      blueAt: found.blue > 0 ? found.columns / found.blue : null,
    }
  })
