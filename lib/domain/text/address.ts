import { dropInvisible, foldDashes, foldForms, singleBlanks } from './characters'

/** An address in half width, on one line, without marks that nobody sees. */
export const normalizeAddress = (text: string): string =>
  singleBlanks(
    foldForms(dropInvisible(text)).replace(/(?<=[\dA-Za-z])\p{Dash_Punctuation}(?=[\dA-Za-z])/gu, foldDashes),
  )
