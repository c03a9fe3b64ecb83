/** Schools, towns and former units of the demo. None exists; a school code beginning with 99 belongs to nobody. */
export const schools = [
  { name: '燕山示范理工大学', code: '99011' },
  { name: '滨海示范大学', code: '99027' },
  { name: '江南示范科技大学', code: '99034' },
  { name: '岭北示范工业大学', code: '99058' },
] as const

export const majors = [
  { name: '计算机科学与技术', discipline: '08', title: '工学' },
  { name: '软件工程', discipline: '08', title: '工学' },
  { name: '电子信息工程', discipline: '08', title: '工学' },
  { name: '应用统计学', discipline: '07', title: '理学' },
  { name: '工商管理', discipline: '12', title: '管理学' },
] as const

export const formerUnits = [
  '天津云帆示例软件有限公司',
  '上海知鹿示例信息技术有限公司',
  '杭州木樨示例科技有限公司',
  '成都锦书示例数据有限公司',
] as const

export const positions = ['高级工程师', '算法工程师', '产品经理', '研发工程师', '数据分析师'] as const

/** By the first two digits of an ID number; a number of another province has its home in the first. */
export const towns = [
  { province: '13', address: '河北省石家庄市新华区合作路81号3栋2单元402' },
  { province: '37', address: '山东省济南市历下区示范路26号5号楼1单元301' },
  { province: '41', address: '河南省郑州市金水区示范街9号院2号楼703' },
  { province: '42', address: '湖北省武汉市武昌区示范大道118号6栋1502' },
  { province: '21', address: '辽宁省沈阳市和平区示范路55号1号楼602' },
] as const

export const streets = [
  '学院南路33号院2号楼501室',
  '示范路18号院6号楼1203室',
  '清和街7号院3号楼402室',
  '望京南路5号院1号楼906室',
  '枣林前街12号楼3单元201室',
] as const

export const lessors = ['韩远山', '邵仲明', '贾守信', '汤伯言', '尹怀德', '康致远'] as const
