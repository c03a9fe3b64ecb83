const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How often one caller may do a thing. Every allowance is counted for itself, under its name. */
export type Allowance = {
  name: string
  /** How many times within `seconds`. */
  points: number
  seconds: number
  /** How long the brake holds once it is pulled; until the window ends when 0. */
  blockSeconds: number
}

const per = (name: string, points: number, seconds: number, blockSeconds = 0): Allowance => ({
  ...{ name, points, seconds, blockSeconds },
})

/**
 * THE table of allowances. Whoever is signed in is counted by his account, everybody else by his address. What is asked
 * more often than any person would is refused with `rate-limited` and the seconds to wait.
 */
export const allowances = {
  // the page and the API together: an office tries its people one after another
  eligibility: per('eligibility', 60, minute),
  deadlines: per('deadlines', 60, minute),
  blankTemplate: per('blank-template', 60, 10 * minute),
  demoClock: per('demo-clock', 60, minute),

  upload: per('upload', 120, 10 * minute),
  // drawn for each request
  sheet: per('sheet', 60, 10 * minute),
  integrityDeclaration: per('integrity-declaration', 60, 10 * minute),
  situationDraft: per('situation-draft', 60, 10 * minute),
  situationReport: per('situation-report', 60, 10 * minute),
  permitDates: per('dates', 60, 10 * minute),
  // the dates of a whole unit; a list to take along
  holderDates: per('holder-dates', 30, 10 * minute),
  list: per('list', 30, 10 * minute),

  // the registers are not ours: a file, and a unit, may be compared again three times an hour
  recheck: per('recheck', 3, hour),
  recheckRegistration: per('recheck-registration', 3, hour),

  // coming back from the identity platform: floods, guessing at callbacks, an identity that is refused again and again
  signIn: per('sign-in', 300, 5 * minute),
  signInFailed: per('sign-in-failed', 20, minute, 10 * minute),
  signInRefused: per('sign-in-refused', 5, minute, 10 * minute),

  // wrong answers of the public check: at one number from one address, from one address, at one number
  guessAtPair: per('permit-guess:pair', 10, day),
  guessFromAddress: per('permit-guess:address', 60, hour),
  guessAtNumber: per('permit-guess:number', 100, day),
} satisfies Record<string, Allowance>
