import { applicationKinds } from '@/lib/domain/codes'
import { describe, expect, it } from 'vitest'
import { kindTraits, unitComparesNumbers } from '@/lib/domain/application/kinds'
import { applicationStatuses } from '@/lib/domain/application/status'

describe('a unit may have the numbers of a file shown in full', () => {
  it('in its own review, whatever the business', () => {
    for (const kind of applicationKinds) expect(unitComparesNumbers({ kind, status: 'employer-review' })).toBe(true)
  })

  it('while it fills in the business of an employee, and never of a file that lies elsewhere or is over', () => {
    const open = applicationStatuses.filter((status) => unitComparesNumbers({ kind: 'renewal', status }))
    expect(open.sort()).toEqual(['draft', 'employer-returned', 'employer-review', 'returned'])
    for (const kind of applicationKinds.filter((one) => kindTraits[one].starter === 'person'))
      expect(applicationStatuses.filter((status) => unitComparesNumbers({ kind, status }))).toEqual(['employer-review'])
  })
})
