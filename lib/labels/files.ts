import { leastDpi, type quarters, warningFrom, type FileWarning } from '../domain/attachment/inspection'
import type { FileWarningCode, RefusalCodes } from '../domain/refusal-codes'
import { isKeyOf, keysOf } from '../domain/typed'

type Params = Record<string, string | number>
type Sentence = (params: Params) => string

/** What a file looks like, for "看起来是…". */
const kinds: Record<string, string> = {
  pdf: 'PDF 文件',
  image: '图片',
  heic: '手机拍摄的 HEIC 照片',
  word: 'Word 文档',
  excel: 'Excel 表格',
  slides: '演示文稿',
  'old-office': 'Word、Excel 等办公文档',
  ofd: 'OFD 版式文件',
  archive: '压缩包',
  program: '程序',
  'web-page': '网页',
  media: '音频或视频',
  text: '纯文本',
}

/** How each kind becomes a PDF. */
const cures: Record<string, string> = {
  heic: '请在手机上打开照片，选择“打印”或“共享”中的“存储为 PDF”，或用手机自带的文稿扫描功能扫描成 PDF 后再上传',
  ofd: '请用 OFD 阅读器打开，选择“导出”或“打印”，另存为 PDF 后再上传',
  image: '请用扫描软件或“打印”功能把图片另存为 PDF 后再上传',
  archive: '请先解压，把其中的材料合成一个 PDF 后再上传',
  program: '请选择材料的彩色扫描件（PDF）',
  media: '请选择材料的彩色扫描件（PDF）',
}

const kept = '原来已上传的文件没有改动。'
const reprint = '请打开文件，选择“打印”，打印机选“另存为 PDF”，得到新的 PDF 后再上传。'

const looksLike = ({ kind = '' }: Params): string => {
  const name = kinds[kind]
  return name ? `，看起来是${name}` : ''
}

const sentences: Record<RefusalCodes['file'], Sentence> = {
  'file.empty': () => `文件是空的（0 字节），可能还没有保存完。${kept}请检查后重新选择文件。`,
  'file.too-large': ({ size = '', limit = '' }) =>
    `文件大小为 ${size}，超过上限 ${limit}。${kept}请降低扫描分辨率（建议 200–300 dpi）或压缩后再上传。`,
  'file.not-pdf': (params) =>
    `这个文件的内容不是 PDF${looksLike(params)}，只改文件名不能变成 PDF。${kept}${
      cures[params.kind ?? ''] ?? '请打开它，选择“打印”并另存为 PDF 后再上传'
    }。`,
  'file.mixed': () => `文件里除了 PDF 还夹带了其他内容。${kept}${reprint}`,
  'file.encrypted': () =>
    `文件有打开密码（税务等网站下载的 PDF 常有，密码多为证件号码后六位），审核人员无法查看。${kept}请在这里输入打开密码：保存的文件不再需要密码，密码也不会保留。`,
  'file.password-wrong': () =>
    `打开密码不对，文件没有打开。${kept}税务网站下载的纳税记录，密码是身份证号码后 6 位（末位的 X 可能须大写）。请重新输入。`,
  'file.damaged': () => `文件不完整或已损坏，无法完整打开。${kept}请重新扫描或重新下载，能正常打开后再上传。`,
  'file.damaged-page': ({ page = '' }) => `文件第 ${page} 页已损坏，无法显示。${kept}请重新扫描或重新下载后再上传。`,
  'file.no-pages': () => `文件里没有任何页面。${kept}请检查是否选错了文件。`,
  'file.too-many-pages': ({ limit = '' }) => `文件超过 ${limit} 页。${kept}请只保留本项要求的页面后再上传。`,
  'file.too-complex': () => `文件结构过于复杂，无法检查。${kept}${reprint}`,
  'file.unexamined': () => `系统暂时不能检查文件，与文件本身无关。${kept}请稍后重试。`,
  'file.script': () => `文件里含有会自动运行的脚本（JavaScript），为安全起见不能接收。${kept}${reprint}`,
  'file.action': () =>
    `文件里含有自动动作（如启动程序、提交数据、打开其他文件），为安全起见不能接收。${kept}${reprint}`,
  'file.attachment': () =>
    `文件里嵌有其他附件，审核时看不到，也不安全。${kept}请把附件内容单独扫描；原文件选择“打印”另存为 PDF 后再上传。`,
  'file.xfa': () => `文件是动态表单（XFA），多数浏览器无法显示。${kept}${reprint}`,
  'file.media': () => `文件里嵌有音频、视频或三维内容，不能接收。${kept}${reprint}`,

  'file.virus': () => `文件查出病毒，不能接收。${kept}请先给电脑杀毒，再重新扫描材料后上传。`,

  'photo.empty': () => '照片文件是空的（0 字节）。原来的照片没有改动。请重新选择。',
  'photo.too-large': ({ size = '', limit = '' }) =>
    `照片大小为 ${size}，超过上限 ${limit}。原来的照片没有改动。请压缩后再上传。`,
  'photo.not-jpeg-or-png': (params) =>
    `照片须为 JPG 或 PNG 格式，这个文件${
      params.kind === 'image' ? '是其他格式的图片' : `不是图片${looksLike(params)}`
    }。原来的照片没有改动。请另存为 JPG 后再上传。`,
  'photo.damaged': () => '照片文件不完整或已损坏，无法打开。原来的照片没有改动。请重新选择。',
  'photo.unexamined': () => '系统暂时不能检查照片，与照片本身无关。原来的照片没有改动。请稍后重试。',
  'photo.too-many-pixels': () => '照片的像素过多，无法处理。原来的照片没有改动。请缩小后再上传。',
  'photo.too-small': ({ width = '', height = '', minWidth = '', minHeight = '' }) =>
    `照片只有 ${width}×${height} 像素，打印会模糊，至少需要 ${minWidth}×${minHeight} 像素。原来的照片没有改动。请换一张更清晰的。`,
  'photo.proportion': ({ width = '', height = '' }) =>
    `照片为 ${width}×${height} 像素，不是一寸照（宽 25 毫米、高 35 毫米）的竖版比例。原来的照片没有改动。请裁成一寸照比例后再上传。`,
  'photo.blank': () => '照片是一片空白。原来的照片没有改动。请重新选择。',
}

/** 第 1、3 页, or, where a file came before its pages were noted, 有的页面; a long list is cut, and says so. */
function pagesText(pages: readonly number[] = []): string {
  if (pages.length === 0) return '有的页面'
  const named = pages.slice(0, mostPagesNamed).join('、')
  return pages.length > mostPagesNamed ? `第 ${named} 等 ${pages.length} 页` : `第 ${named} 页`
}
const mostPagesNamed = 10

const warnings: Record<FileWarningCode, (pages: string) => string> = {
  'file.signed': () => '文件带有电子签名，请不要再编辑，以免签名失效。',
  'file.repaired': () => '文件结构有小问题，系统已能正常读取；如预览不正常，请重新扫描。',
  'file.decrypted': () => '文件的密码已经解除，内容没有变化，审核人员可以查看。',
  'file.unscanned': () => '病毒检查暂时不可用，文件还没有查毒；系统稍后会自动补查，不影响办理。',
  'file.infected': () => '文件补查时发现病毒，请不要打开。请在安全的电脑上重新扫描材料后替换。',
  'file.links-removed': () => '文件里的网址链接或跳转已经去掉，看到的内容没有变化。',
  'file.links-kept': () => '文件里有网址链接；因带电子签名没有改动，请不要点击其中的链接。',
  'file.blank-pages': (pages) => `${pages}没有内容，请确认是否多扫了空白页。`,
  'file.grey-pages': (pages) => `${pages}为灰度扫描，要求彩色。请用扫描仪或手机的彩色模式重新扫描。`,
  'file.sideways-pages': (pages) => `${pages}是横着的，请转正，方便审核人员阅读。`,
  'file.upside-down-pages': (pages) => `${pages}上下颠倒，请转正，方便审核人员阅读。`,
  'file.turned-pages': (pages) => `${pages}上传后转动过，请核对方向。`,
  'file.low-resolution': (pages) => `${pages}的清晰度不到 ${leastDpi} dpi，小字可能看不清。请按 200–300 dpi 重新扫描。`,
  'file.odd-size': (pages) => `${pages}的页面尺寸不正常，可能显示不全。请按 A4 纸大小重新扫描。`,
}

/** Every refusal code of lib/files. */
export const fileRefusalCodes = keysOf(sentences)

/** The sentence for a refused upload: what happened, what was kept, what to do. */
export const fileRefusalText = (code: string, params: Params = {}): string =>
  isKeyOf(sentences, code) ? sentences[code](params) : '文件没有通过检查。原来已上传的文件没有改动。请换一个文件再试。'

/** The sentence for a warning of an accepted file. */
export const fileWarningText = ({ code, pages }: FileWarning): string => warnings[code](pagesText(pages))

/** The sentences for the warnings as they are kept beside a file. */
export const fileWarningTexts = (stored: readonly string[]): string[] =>
  stored.map(warningFrom).flatMap((warning) => (warning ? [fileWarningText(warning)] : []))

type Turn = [by: (typeof quarters)[number], label: string]
const left: Turn = [270, '左转']
const right: Turn = [90, '右转']

/** The buttons beside a finding about pages that lie or stand wrong: degrees with the clock and what they are called. */
export const turnLabels: Partial<Record<FileWarningCode, Turn[]>> = {
  'file.sideways-pages': [left, right],
  'file.upside-down-pages': [[180, '转正']],
  'file.turned-pages': [left, right, [180, '倒转']],
}
