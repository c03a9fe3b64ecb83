/** What a check of a permit can answer. */
export type CheckedAs = 'valid' | 'suspended' | 'lapsed' | 'cancelled' | 'not-found'

/** How the check was asked: number, name and digits were filled in, or a code of a sheet was scanned. */
export type AskedBy = 'form' | 'code'

const standing: Record<Exclude<CheckedAs, 'valid' | 'not-found'>, string> = {
  suspended: '已与原单位解除关联，新单位尚未办完聘用单位变更。能否使用，请咨询使用部门。',
  lapsed: '有效期已过且未办结续签，不能恢复。',
  cancelled: '证件已注销，不再有效。',
}

const byWay: Record<AskedBy, Record<'valid' | 'not-found', string>> = {
  form: {
    valid: '所填信息一致，证件在有效期内。',
    'not-found': '没有与所填信息一致的证件。请核对编号、姓名和证件号码后 6 位。',
  },
  // a scan compares nothing: whoever looks has to
  code: {
    valid: '证件在有效期内。请核对持证人姓名与出示人是否一致。',
    'not-found': '没有与此二维码对应的证件。请按确认单上的编号校验。',
  },
}

/** What each result means for whoever asks; of agreement it speaks only where something was filled in. */
export const checkMeaning = (result: CheckedAs, by: AskedBy): string =>
  result === 'valid' || result === 'not-found' ? byWay[by][result] : standing[result]
