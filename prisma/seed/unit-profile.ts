import type { EmployerProfile } from '@/lib/domain/employers/employer-profile'
import type { UnitPersona } from './cast/facts'

/** What the operator of a persona types: himself, and the place where the unit is registered and pays. */
export const unitProfile =
  ({ operator, registered }: UnitPersona) =>
  (profile: EmployerProfile): EmployerProfile => ({
    ...profile,
    general: {
      ...profile.general,
      registeredCapital: registered.capital,
      registeredDistrict: registered.district,
      registeredAddress: registered.address,
      taxDistrict: registered.district,
      socialInsuranceDistrict: registered.district,
    },
    operator: { ...profile.operator, ...operator, address: registered.address },
  })
