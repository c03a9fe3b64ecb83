import { capitals, dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'

/** Without blanks, in half width, hyphens of any kind folded. */
const plain = (text: string): string => foldDashes(foldForms(dropBlanks(dropInvisible(text))))

const compact = settling((text) => capitals(plain(text)).replaceAll('-', ''))

/** 统一社会信用代码: groups may be typed apart. */
export const normalizeUscc = compact

/** 单位关联码, printed in groups of four. */
export const normalizeLinkCode = compact

/** 校验码 behind the QR. */
export const normalizeCheckCode = compact

/** 工作居住证编号 and 申请编号: the hyphens belong to the number. */
export const normalizeNumber = settling((text) => capitals(plain(text)))

/** Number of a certificate (毕业证书, 学位证书, 职称证书): as printed, without blanks and in half width; case stays. */
export const normalizeCertificateNumber = settling(plain)
