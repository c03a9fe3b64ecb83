/** Why a figure is not proposed or not released. */
export const parameterRefusals: Record<string, string> = {
  'parameter.unknown': '此项参数不由您维护，请从列表中选择。',
  'parameter.value-invalid': '新的数值有误：{message}。已填写的内容已保留。',
  'parameter.date-not-ahead': '生效日期须晚于今天：已经开始的一天，标准不再改变。',
  'parameter.day-taken': '自 {date} 起已有发布的版本，请选择其他生效日期。',
  'parameter.unchanged': '新的数值与该日现行的数值相同，没有需要修改的内容。',
  'parameter.decided': '此项修改已经发布、不予发布或撤回，请刷新页面查看。',
  'parameter.own-proposal': '自己提出的修改须由另一名参数管理员发布。',
  'parameter.not-proposer': '只有提出修改的人可以撤回。',
  'parameter.date-passed': '拟定的生效日期已到，不能再发布。请不予发布，由提出人重新提出。',
}
