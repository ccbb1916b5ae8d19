// Answers the page of the search as its tests tell it to by what is asked. What it finds are the questions themselves,
// the latest first, so that the page shows what it has asked.

const asked = [];

const values = (name, count) => Array.from({length: count}, (none, n) => ({value: name + n, label: name + '之' + n, count: 40 - n}));

const facets = {
  kind: values('kind', 3), unit: values('unit', 12), region: values('region', 1), campaign: [],
  year: [{value: '2017', label: '2017年', count: 9}, {value: '2018', label: '2018年', count: 8}], state: []
};

function answer({q, from, size, counts}) {
  const hits = asked.slice().reverse().map((one, at) => ({
    address: '/notices/' + at + '/', anchor: '甲-' + at, title: one.q, date: '2018-09-07', kind: '督查通报', units: '甲局、乙局',
    titleParts: [{t: one.q, m: true}, {t: JSON.stringify(one), m: false}], snippet: [{t: '上文', m: false, l: true}, {t: one.q, m: true}]
  }));
  return {
    total: q === '没有' ? 0 : 57, exact: q !== '大约',
    how: /相近|交同/.test(q) ? 'near' : q === 'taizhang' ? 'pinyin' : 'exact',
    instead: q === '交同局' ? {of: '交同局', word: '交通局'} : null,
    hits: q === '没有' ? [] : hits, facets: counts ? facets : null, more: from < 40, next: from + size + 3
  };
}

onmessage = ({data: {id, method, args: [ask]}}) => {
  const reply = said => setTimeout(() => postMessage({id, ...said}), /慢/.test(ask.q) ? 1000 : 0);
  if (method === 'open') {
    reply({result: true});
  } else if (method === 'card') {
    reply({result: ask === '交通局' ? {
      text: '某市交通运输局', kind: '单位', address: '/units/jiaotong/', line: '满意率 95.1%', phone: '0000-1234',
      late: [{text: '公开承诺：落后 2项', address: '/pledges/jiaotong/'}]
    } : ask === '投诉' ? {text: '怎样投诉', kind: '投诉', address: '/pages/complaint/', line: '', phone: '0000-5678', late: []} : null});
  } else if (method === 'suggest') {
    reply({result: [{text: ask + '局', kind: '单位', address: '/units/'}, {text: ask + '市', kind: '地区', address: '/regions/'}]});
  } else {
    asked.push(ask);
    reply(/^!/.test(ask.q) ? {error: {code: ask.q.slice(1)}} : {result: answer(ask)});
  }
};
