import { dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'

/** Drops blanks, hyphens, brackets and the country prefix that phones copy along. */
export const normalizeMobile = settling((text) =>
  foldDashes(foldForms(dropBlanks(dropInvisible(text))))
    .replace(/[-()]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, ''),
)
