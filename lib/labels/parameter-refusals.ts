/** Why a figure is not proposed or not released. */
export const parameterRefusals: Record<string, string> = {
  'parameter.unknown': '此项参数不由您维护，请从列表中选择。',
  'parameter.value-invalid': '新的数值有误：{message}。已填写的内容已保留。',
  'parameter.date-not-ahead': '生效日期须晚于今天：已经开始的一天，标准不再改变。',
  'parameter.day-taken': '自 {date} 起已有发布的版本，请选择其他生效日期。',
  'parameter.unchanged': '新的数值与该日现行的数值相同，没有需要修改的内容。',
}
