import Big from 'big.js'

/** 第二, 第五: up to ten. */
export const ordinal = (count: number): string => `第${'一二三四五六七八九十'.charAt(count - 1) || count}`

/** "1.20" and "1.2" read alike. */
export const plainDecimal = (decimal: string): string => new Big(decimal).toString()
