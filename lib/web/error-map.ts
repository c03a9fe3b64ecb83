import type { Refusal } from '@/lib/domain/result'
import { isOneOf } from '@/lib/domain/typed'
import { fileRefusalCodes, fileRefusalText } from '@/lib/labels/files'
import { sentenceFor } from '@/lib/labels/refusals'
import { filledText, waitText } from '@/lib/labels/sentence'

const fallback = '操作未完成，已填写的内容已保留。请稍后重试；仍有问题请联系客服并提供请求编号。'

/** The Chinese sentence of a refusal, with its figures and names filled in. A code without a sentence reads neutral. */
export function sentenceOf({ code, params = {} }: Pick<Refusal, 'params'> & { code: string }): string {
  if (isOneOf(fileRefusalCodes, code)) return fileRefusalText(code, params)
  const sentence = sentenceFor(code)
  const words: Record<string, unknown> = {
    wait: params.seconds === undefined ? '稍' : waitText(Number(params.seconds)),
    ...params,
  }
  return filledText(sentence ?? fallback, (key) => String(words[key] ?? ''))
}
