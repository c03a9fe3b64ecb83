import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  a4,
  coarse,
  dotsOf,
  finestThatFits,
  legible,
  legibleDpi,
  lieOf,
  scaleToA4,
} from '@/lib/domain/attachment/page-fit'

const sizes = fc.record({ width: fc.integer({ min: 50, max: 9000 }), height: fc.integer({ min: 50, max: 9000 }) })

describe('how a picture lies on paper', () => {
  it('fills an A4 sheet that stands upright, however it is shaped', () => {
    const photograph = lieOf({ width: 3000, height: 4000 }, true)
    expect(photograph.sheet).toEqual({ ...a4 })
    expect(photograph.box.width).toBeCloseTo(a4.width)
    expect(lieOf({ width: 4000, height: 3000 }, true).sheet).toEqual({ ...a4 })
  })

  it('is not blown up below what can be read: a card stays a card', () => {
    const card = lieOf({ width: 1011, height: 638 }, true)
    expect(card.dpi).toBeCloseTo(legibleDpi)
    expect(card.box.width).toBeCloseTo((1011 / 200) * 72)
  })

  it('is at least half as large as the sheet, however few dots it has', () => {
    expect(lieOf({ width: 300, height: 400 }, true).box.width).toBeCloseTo(a4.width / 2)
  })

  it('has a sheet of its own shape where sizes may be mixed', () => {
    const wide = lieOf({ width: 4000, height: 3000 }, false)
    expect(wide.sheet.width).toBeCloseTo(a4.height)
    expect(wide.sheet.width / wide.sheet.height).toBeCloseTo(4 / 3)
  })

  it('never leaves its sheet, and never gets more dots than it has', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.constantFrom(...legible, ...coarse), (picture, uniform, fineness) => {
        const lie = lieOf(picture, uniform)
        expect(lie.box.x).toBeGreaterThanOrEqual(-1e-6)
        expect(lie.box.y).toBeGreaterThanOrEqual(-1e-6)
        expect(lie.box.x + lie.box.width).toBeLessThanOrEqual(lie.sheet.width + 1e-6)
        expect(lie.box.y + lie.box.height).toBeLessThanOrEqual(lie.sheet.height + 1e-6)
        const dots = dotsOf(picture, lie, fineness)
        expect(dots.width).toBeLessThanOrEqual(picture.width)
        expect(dots.height).toBeLessThanOrEqual(picture.height)
      }),
    )
  })

  it('keeps 200 dots an inch at every step that is legible, where the picture has them', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...legible), (picture, fineness) => {
        const lie = lieOf(picture, true)
        const written = (dotsOf(picture, lie, fineness).width / lie.box.width) * 72
        expect(written).toBeGreaterThanOrEqual(Math.min(lie.dpi, legibleDpi) - 72 / lie.box.width)
      }),
    )
  })
})

describe('a page of a PDF', () => {
  it.each([
    ['A4', { width: 595, height: 842 }, 1],
    ['a scanner’s A4', { width: 600, height: 830 }, 1],
    ['A3', { width: 841.89, height: 1190.55 }, 0.7071],
    ['A4 lying', { width: 841.89, height: 595.28 }, 0.7071],
    ['A5', { width: 419.53, height: 595.28 }, 1.4142],
  ])('%s comes onto A4 upright', (_, size, scale) => {
    expect(scaleToA4(size)).toBeCloseTo(scale, 3)
  })
})

describe('the finest that fits', () => {
  const pages = [
    [900, 500, 300],
    [800, 400, 200],
  ]
  it.each([
    [2000, 0],
    [1800, 0],
    [1799, 1],
    [600, 2],
    [599, null],
  ])('within %d bytes is step %s; the limit itself is allowed', (limit, step) => {
    expect(finestThatFits(pages, { fixed: 100, limit })).toBe(step)
  })

  it('of no pictures depends on the rest alone', () => {
    expect(finestThatFits([], { fixed: 100, limit: 100 })).toBe(0)
    expect(finestThatFits([], { fixed: 101, limit: 100 })).toBeNull()
  })
})
