/** Id of the control of a form field, as components/forms gives it: `entries.0.name` → `f-entries-0-name`. */
export const fieldIdOf = (name: string): string => `f-${name.replaceAll('.', '-')}`
