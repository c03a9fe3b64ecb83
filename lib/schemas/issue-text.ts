import type { z } from 'zod'

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]

const isEmpty = (input: unknown): boolean => input === undefined || input === null || input === ''

const tooSmall = (origin: string, minimum: number | bigint): string => {
  if (origin === 'string') return minimum <= 1 ? '请填写此项' : `请至少填写 ${minimum} 个字`
  if (origin === 'array' || origin === 'set') return `请至少选择 ${minimum} 项`
  return `不能小于 ${minimum}`
}

const tooBig = (origin: string, maximum: number | bigint): string => {
  if (origin === 'string') return `不能超过 ${maximum} 个字`
  if (origin === 'array' || origin === 'set') return `不能超过 ${maximum} 项`
  return `不能大于 ${maximum}`
}

/**
 * The Chinese sentence of a zod issue whose schema has none of its own. Hand it over at every parse:
 * `schema.safeParse(input, { error: issueText })`.
 */
export function issueText(issue: RawIssue): string {
  if (isEmpty(issue.input)) return '请填写此项'
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'too_big':
      return tooBig(issue.origin, issue.maximum)
    case 'invalid_value':
    case 'invalid_union':
      return '请从列表中选择'
    case 'unrecognized_keys':
      return '提交的内容含有多余的项目，请刷新页面后重试'
    default:
      return '填写的内容格式不正确'
  }
}

/** One sentence per field, the first that objects; keys are paths joined by ".", the form itself is "". */
export function fieldErrorsOf(error: z.core.$ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message
  return errors
}
