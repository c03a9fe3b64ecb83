import { describe, expect, it } from 'vitest'
import { refusedSave } from '@/components/forms/refused-save'

const labels: Record<string, string> = { statement: '情况说明', 'entries.0.certificateNumber': '证书编号' }
const labelOf = (path: string) => labels[path] ?? ''
const invalid = { code: 'input.invalid', message: '有内容需要更正，已填写的内容已保留。' }

describe('the sentence of a refused save (employer.md m1)', () => {
  it('names the field, and marks it by its own name', () =>
    expect(refusedSave({ ...invalid, fieldErrors: { 'form.statement': '不能超过 1000 个字。' } }, labelOf)).toEqual({
      ok: false,
      code: 'input.invalid',
      message: '“情况说明”不能超过 1000 个字。已填写的内容已保留。',
      fieldErrors: { statement: '不能超过 1000 个字。' },
    }))

  it('names every one of several, in lists too', () =>
    expect(
      refusedSave(
        {
          ...invalid,
          fieldErrors: { 'data.entries.0.certificateNumber': '不能超过 120 个字。', 'data.hidden': '请从列表中选择' },
        },
        labelOf,
      ).message,
    ).toBe('“证书编号”不能超过 120 个字；请从列表中选择。已填写的内容已保留。'))

  it('any other refusal keeps its sentence', () => {
    expect(refusedSave({ code: 'conflict', message: '已在别处修改。' }, labelOf).message).toBe('已在别处修改。')
    expect(refusedSave({ ...invalid, fieldErrors: { '': '内容有误' } }, labelOf).message).toBe(invalid.message)
  })
})
