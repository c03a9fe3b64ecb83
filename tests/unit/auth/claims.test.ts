import { describe, expect, it } from 'vitest'
import { parseClaims } from '@/lib/auth/claims'

const today = '2026-10-12'
const person = {
  sub: 'person-1',
  kind: 'person',
  name: '周敏',
  id_number: '11010519491231002x',
  mobile: '138 0013 8000',
  trust_level: 'L3',
}
const employer = {
  sub: 'employer-1',
  kind: 'employer',
  unit_name: '北京某某科技有限公司',
  uscc: '91110000710939135p',
  credential: 'e-licence',
  operator_name: '李华',
  operator_id_number: '11010519491231002X',
}
const staff = {
  sub: 'staff-1',
  kind: 'staff',
  name: '王芳',
  authority_name: '海淀区人力资源和社会保障局',
  district: 'haidian',
  level: 'district-first',
}

describe('claims of the identity platform', () => {
  it('a person arrives with a tidy number and phone', () => {
    expect(parseClaims(person, today)).toEqual({
      ok: true,
      value: {
        kind: 'person',
        subject: 'person-1',
        name: '周敏',
        idNumber: '11010519491231002X',
        mobile: '13800138000',
        trustLevel: 'L3',
      },
    })
  })

  it('an 电子营业执照 brings no phone and no registration facts, and is enough', () => {
    const parsed = parseClaims(employer, today)
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        uscc: '91110000710939135P',
        operator: { name: '李华', mobile: null },
        facts: { credential: 'e-licence' },
      },
    })
  })

  it('a city reviewer has no district, and the ID number may be absent', () => {
    const parsed = parseClaims({ ...staff, district: undefined, level: 'city' }, today)
    expect(parsed).toMatchObject({ ok: true, value: { level: 'city', district: null, idNumber: null } })
  })

  it('an office belongs to 属地 only, and nobody is administrator unless it is said', () => {
    const office = { ...staff, township: 'DX01', administrator: 'true' }
    expect(parseClaims({ ...office, level: 'township' }, today)).toMatchObject({
      value: { township: 'DX01', administrator: true },
    })
    expect(parseClaims(office, today)).toMatchObject({ value: { township: null } })
    expect(parseClaims(staff, today)).toMatchObject({ value: { township: null, administrator: false } })
  })

  it('a level that no chain has is refused by name', () => {
    expect(parseClaims({ ...staff, level: 'province' }, today)).toMatchObject({
      refusal: { code: 'sign-in.review-level-unknown' },
    })
  })

  it.each([
    ['a permanent residence card', '911117198108180012'],
    ['a passport', 'E12345678'],
  ])('tells the holder of %s his way at the door', (_what, id_number) => {
    expect(parseClaims({ ...person, id_number }, today)).toMatchObject({
      refusal: { code: 'sign-in.other-document' },
    })
  })

  it('takes a name as it is registered, without marks that nobody sees, and no control character', () => {
    const named = (name: string) => parseClaims({ ...person, name }, today)
    expect(named('张\u200B\uF92C')).toMatchObject({ ok: true, value: { name: '张\uF92C' } })
    expect(named('阿依•努尔')).toMatchObject({ ok: true, value: { name: '阿依·努尔' } })
    expect(named('张\u0000三')).toMatchObject({ refusal: { code: 'sign-in.incomplete' } })
  })

  it.each([
    ['no subject', { ...person, sub: undefined }],
    ['no name', { ...person, name: ' ' }],
    ['a number with a wrong check digit', { ...person, id_number: '110105194912310021' }],
    ['a birthday after today', { ...person, id_number: '110105202710120014' }],
    ['an unknown assurance level', { ...person, trust_level: 'L9' }],
    ['a credential that is none of the three', { ...employer, credential: 'password' }],
    ['a code of 17 characters', { ...employer, uscc: '9111000071093913' }],
    ['an operator without a number', { ...employer, operator_id_number: undefined }],
    ['an unknown kind', { ...person, kind: 'administrator' }],
    ['nothing', undefined],
  ])('is incomplete with %s', (_what, claims) => {
    expect(parseClaims(claims, today)).toMatchObject({ ok: false, refusal: { code: 'sign-in.incomplete' } })
  })
})
