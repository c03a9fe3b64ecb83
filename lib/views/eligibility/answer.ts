import { database } from '@/lib/data/client'
import { loadPolicy, loadWages } from '@/lib/data/policy/policies'
import type { DistrictCode } from '@/lib/domain/codes'
import type { EligibilityAnswer } from '@/lib/domain/eligibility/answer'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { isJudging, type EligibilityQuestion } from '@/lib/domain/eligibility/question'

/**
 * Whether somebody qualifies in a district, by the figures in force on the day he asks about (E-43, E-44). Null for an
 * authority whose conditions are not known. Nothing is stored.
 */
export async function eligibilityAnswer(
  district: DistrictCode,
  question: EligibilityQuestion,
): Promise<EligibilityAnswer | null> {
  const [policy, wages] = await Promise.all([
    loadPolicy(database(), district, question.on),
    loadWages(database(), question.on),
  ])
  return isJudging(policy) ? evaluate(question, policy, wages) : null
}
