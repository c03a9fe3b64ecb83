import { emptyMigratedHolder } from '@/lib/domain/permit/content'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier } from '@/lib/domain/application/dossier'
import { emptyServiceRequestForm, type ApplicationForm } from '@/lib/domain/application/forms'
import { serviceRequestRules } from '@/lib/domain/application/rules/service-request'
import { currentForm } from '@/lib/domain/application/stored-form'
import { policyOf } from '@/tests/support/policies'
import { migratedFacts } from '../../../support/migrated'
import { completeEmployerProfile } from '../../../support/profiles'

const on = '2026-06-01'
const settings = { policy: policyOf('haidian'), calendar: publishedCalendar(), on, standardsOn: on }

const dossier = (form: ApplicationForm, more: Partial<Dossier> = {}): Dossier => ({
  form,
  person: null,
  employer: {
    id: 'employer-1',
    name: '北京澄明智能科技有限公司',
    profile: completeEmployerProfile(),
    sectionsSavedAt: {},
  },
  ...{ employment: null, right: 'full', rightDistrict: 'haidian', rightTownship: null, permit: null, target: null },
  ...{ openBusinesses: 0, files: [] },
  ...more,
})

const blocking = (file: Dossier): string[] =>
  serviceRequestRules
    .findings({ dossier: file, ...settings })
    .filter(({ kind }) => kind === 'blocking')
    .map(({ code }) => code)

const obstacle = (file: Dossier): string | null => serviceRequestRules.obstacle({ dossier: file, ...settings })

describe('申请类请求 (S-79)', () => {
  const base = { permitType: 'beijing', district: 'haidian' } as const
  const request = (more: object) => ({ statement: '人员调整，申请撤回。', confirmed: true, ...more })
  const target = { id: 'a', number: 'HD-XB-2026-000001', kind: 'new', status: 'under-review' } as const
  const recall = { ...emptyServiceRequestForm({ ...base, topic: 'recall' }), ...request({}) }
  const rename = { ...emptyServiceRequestForm({ ...base, topic: 'rename' }), ...request({}) }
  const migration = { ...emptyServiceRequestForm({ ...base, topic: 'migration' }), ...request({}) }
  const holder = { ...emptyMigratedHolder(), idNumber: '1', validTo: '2026-01-01' }
  const known = {
    ...holder,
    ...migratedFacts,
    ...{ name: '秦望舒', idNumber: '11010519491231002X', permitNumber: 'BJ-1' },
  }
  const term = { validFrom: '2024-05-06', validTo: '2027-05-06' }

  it.each([
    ['撤回 of a running application', dossier(recall, { target }), []],
    ['撤回 of nothing', dossier(recall), ['target-missing']],
    ['撤回 of what is over', dossier(recall, { target: { ...target, status: 'granted' } }), ['target-missing']],
    ['更名 to the same name', dossier({ ...rename, newName: '北京澄明智能科技有限公司' }), ['new-name-same']],
    [
      '更名 to the same name otherwise typed',
      dossier({ ...rename, newName: '北京澄明智能\u200B科技 有限公司' }),
      ['new-name-same'],
    ],
    ['更名 to nothing', dossier({ ...rename, newName: '\u3000' }), ['new-name-missing']],
    ['迁移 of nobody', dossier(migration), ['holders-missing']],
    [
      '迁移 of a line without anything',
      dossier({ ...migration, holders: [holder] }),
      [
        ...['holder-name', 'holder-id-number', 'holder-permit-number', 'holder-term'],
        ...['holder-hukou', 'holder-residence', 'holder-lapsed'],
      ],
    ],
    ['迁移 of the unit alone (S-36)', dossier({ ...migration, unitHadRight: true }), []],
    ['迁移 of a complete holder (X-14)', dossier({ ...migration, holders: [{ ...known, ...term }] }), []],
    [
      '迁移 of somebody who leaves tomorrow, with half a child',
      dossier({
        ...migration,
        holders: [
          { ...known, ...term, leftOn: '2026-06-02', children: [{ name: '秦小禾', idNumber: '', relation: '20' }] },
        ],
      }),
      ['holder-left-in-future', 'holder-child'],
    ],
    [
      '迁移 of somebody who is here already',
      dossier({ ...migration, holders: [{ ...known, ...term }] }, { knownHolders: [0] }),
      ['holder-known'],
    ],
  ])('%s', (_, file, expected) => expect(blocking(file)).toEqual(expected))

  it('is void when a holder has got a permit here meanwhile (A-34)', () => {
    const file = dossier({ ...migration, holders: [{ ...known, ...term }] })
    expect(obstacle(file)).toBeNull()
    expect(obstacle({ ...file, knownHolders: [0] })).toBe('application.holder-known')
  })

  it('is void when the application was decided meanwhile', () => {
    expect(obstacle(dossier(recall, { target }))).toBeNull()
    const granted = { ...target, status: 'granted' } as const
    expect(obstacle(dossier(recall, { target: granted }))).toBe('application.target-closed')
  })
})

describe('a request that was stored before the old sheet was asked for', () => {
  it('reads with empty facts, which the rules then ask (G-33)', () => {
    const holder = { name: '秦望舒', idNumber: '1', permitNumber: 'BJ-1', validFrom: '', validTo: '' }
    const { unitHadRight: _, ...stored } = emptyServiceRequestForm({
      ...{ permitType: 'beijing', district: 'haidian', topic: 'migration' },
    })
    expect(currentForm({ ...stored, holders: [holder] })).toMatchObject({
      unitHadRight: false,
      holders: [{ name: '秦望舒', leftOn: '', children: [], hukouAddress: '' }],
    })
  })
})
