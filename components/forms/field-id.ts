/** Id of the control of a form field: `children.0.name` → `f-children-0-name`. Links in summaries and findings lead here. */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`
