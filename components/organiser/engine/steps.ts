import { coarse, type Fineness, legible } from '@/lib/domain/attachment/page-fit'

/** Longest side in dots of what is shown of a page: in the grid, and large beside it. */
export const shown = { thumb: 300, page: 1400 } as const

/** Every way to write a picture, the finest first. */
export const steps: readonly Fineness[] = [...legible, ...coarse]
/** The first of them that costs legibility: taken only when the person says so. */
export const firstCoarse = legible.length
