import { coarse, type Fineness, legible } from '@/lib/domain/attachment/page-fit'

/** Every way to write a picture, the finest first. */
export const steps: readonly Fineness[] = [...legible, ...coarse]
/** The first of them that costs legibility: taken only when the person says so. */
export const firstCoarse = legible.length
