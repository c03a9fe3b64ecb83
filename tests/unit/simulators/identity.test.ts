import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { isIdNumber, isUscc, sampleIdNumber, sampleUscc } from '@/simulators/identity/numbers'
import { checkEmployer, checkPerson, tidy } from '@/simulators/identity/other-identity'
import { chooserPage } from '@/simulators/identity/pages/chooser'
import { PersonaStore } from '@/simulators/identity/persona-store'
import { parsePersonas } from '@/simulators/identity/personas'

const person = { id: 'p1', name: '周敏', idNumber: '11010519491231002X', mobile: '13800138000', level: 'L3', note: '' }
const file = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'personas-')), 'personas.json')

describe('numbers that the simulator accepts and offers', () => {
  it('follow the check digits of the standards', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true)
    expect(isIdNumber('110105194912310021')).toBe(false)
    expect(isIdNumber('110105199002300018')).toBe(false)
    expect(isUscc('91110000710939135P')).toBe(true)
    expect(isUscc('91110000710939135X')).toBe(false)
  })

  it('are valid whenever they are offered to a tester', () => {
    for (let sequence = 0; sequence < 2000; sequence += 7) {
      expect(parseIdNumber(sampleIdNumber(sequence), '2026-10-12').ok).toBe(true)
      expect(isUscc(sampleUscc(sequence))).toBe(true)
    }
  })
})

describe('the personas file', () => {
  it('is refused by name of the entry that is wrong', () => {
    expect(() => parsePersonas({ person: [{ ...person, idNumber: '1' }] })).toThrow('person[0].idNumber')
    expect(() => parsePersonas({ person: [person, person] })).toThrow('p1 重复')
    expect(() => parsePersonas([])).toThrow('对象')
  })

  it('is read again when it has changed, and a half-written one is not taken over', () => {
    const at = file()
    const store = new PersonaStore(at)
    expect(store.all().person).toEqual([])
    fs.writeFileSync(at, JSON.stringify({ person: [person] }))
    expect(store.find('p1')?.persona.id).toBe('p1')
    fs.writeFileSync(at, '{"person": [')
    fs.utimesSync(at, new Date(), new Date(Date.now() + 5000))
    expect(store.find('p1')?.persona.id).toBe('p1')
  })

  it('keeps an identity that a tester typed, and gives the same number the same subject', () => {
    const at = file()
    const typed = { name: '新人', idNumber: sampleIdNumber(5), mobile: '13900139000', level: 'L3' as const, note: '' }
    const id = new PersonaStore(at).addPerson(typed)
    const again = new PersonaStore(at)
    expect(again.addPerson({ ...typed, name: '另一个名字' })).toBe(id)
    expect(again.find(id)?.kind).toBe('person')
  })
})

describe('使用其他身份', () => {
  it('names every wrong field of a person and of a unit', () => {
    const wrongPerson = checkPerson(
      tidy([
        ['name', ' '],
        ['idNumber', '123'],
        ['mobile', '12345'],
      ]),
    )
    expect(wrongPerson.ok ? [] : Object.keys(wrongPerson.wrong)).toEqual(['name', 'idNumber', 'mobile'])
    const wrongUnit = checkEmployer(
      tidy([
        ['unitType', 'enterprise'],
        ['credential', 'password'],
      ]),
    )
    expect(wrongUnit.ok ? [] : Object.keys(wrongUnit.wrong)).toContain('credential')
  })

  it.each(['阿依古丽•买买提', '阿依古丽・买买提', '阿依古丽．买买提', '阿依\u200B古丽·买买提'])(
    'understands a name as keyboards give it: %s',
    (name) => {
      const typed = tidy([
        ['name', name],
        ['idNumber', '１１０１０５ 19491231-002ｘ'],
        ['mobile', '138 0013 8000'],
      ])
      expect(checkPerson(typed)).toMatchObject({
        ok: true,
        persona: { name: '阿依古丽·买买提', idNumber: '11010519491231002X', mobile: '13800138000' },
      })
    },
  )

  it('takes a number with blanks and a small x', () => {
    const typed = tidy([
      ['name', '周敏'],
      ['idNumber', '110105 19491231 002x'],
      ['mobile', '13800138000'],
    ])
    expect(checkPerson(typed)).toMatchObject({ ok: true, persona: { idNumber: '11010519491231002X' } })
  })
})

describe('the chooser', () => {
  const personas = parsePersonas({ person: [{ ...person, name: '<b>周</b>' }] })

  it('shows only the door of the entrance, masks the number and escapes what the file says', () => {
    const page = chooserPage({ door: 'person', offered: ['person'], personas, words: '', base: '/interaction/x' })
    expect(page).not.toContain('<nav')
    expect(page).toContain('1101**********002X')
    expect(page).not.toContain('11010519491231002X')
    expect(page).toContain('&lt;b&gt;周&lt;/b&gt;')
  })
})
