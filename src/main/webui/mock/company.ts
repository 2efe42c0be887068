import type { PartnerKind, PerformanceView } from '../src/graphql/generated';
import { FiscalCalendar, partsOf, stepped, type Period } from '../src/periods/period';

export type Scenario =
  | 'director'
  | 'rep'
  | 'partner'
  | 'no-territory'
  | 'no-targets'
  | 'no-orders'
  | 'slow'
  | 'expired'
  | 'forbidden'
  | 'fault'
  | 'unreachable';

// code, name, English name, how well it does
const regions: [string, string, string, number, [string, string, string][]][] = [
  [
    'E',
    '华东大区',
    'East China',
    1.12,
    [
      ['E-SH', '上海', 'Shanghai'],
      ['E-JS', '江苏省区', 'Jiangsu'],
      ['E-ZJ', '浙江省区', 'Zhejiang'],
      ['E-AH', '安徽省区', 'Anhui'],
    ],
  ],
  [
    'S',
    '华南大区',
    'South China',
    1.03,
    [
      ['S-GD', '广东省区', 'Guangdong'],
      ['S-SZ', '深圳', 'Shenzhen'],
      ['S-FJ', '福建省区', 'Fujian'],
    ],
  ],
  [
    'N',
    '华北大区',
    'North China',
    0.94,
    [
      ['N-BJ', '北京', 'Beijing'],
      ['N-TJ', '天津', 'Tianjin'],
      ['N-HE', '河北省区', 'Hebei'],
      ['N-SD', '山东省区', 'Shandong'],
    ],
  ],
  [
    'C',
    '华中大区',
    'Central China',
    0.99,
    [
      ['C-HB', '湖北省区', 'Hubei'],
      ['C-HN', '湖南省区', 'Hunan'],
      ['C-HA', '河南省区', 'Henan'],
    ],
  ],
  [
    'W',
    '西南大区',
    'Southwest China',
    0.78,
    [
      ['W-SC', '四川省区', 'Sichuan'],
      ['W-CQ', '重庆', 'Chongqing'],
      ['W-YN', '云南省区', 'Yunnan'],
    ],
  ],
  [
    'B',
    '东北大区',
    'Northeast China',
    0.86,
    [
      ['B-LN', '辽宁省区', 'Liaoning'],
      ['B-JL', '吉林省区', 'Jilin'],
    ],
  ],
  ['X', '西北大区', 'Northwest China', 1.01, [['X-SN', '陕西省区', 'Shaanxi']]],
];

const today = '2026-11-23';
const calendar = new FiscalCalendar(1);

interface Territory {
  id: string;
  code: string;
  name: string;
  luck: number;
  weight: number;
  parent: Territory | null;
  children: Territory[];
}

/** The same number between 0 and 1 for the same words, each time. */
function chance(...words: string[]): number {
  let hash = 2166136261;
  for (const character of words.join('|')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296;
}

const cents = (yuan: number) => ({
  amount:
    yuan === 0
      ? '0.0000'
      : `${Math.round(yuan)}.${String(Math.floor(chance(String(yuan)) * 100)).padStart(2, '0')}00`,
  currency: 'CNY',
});

function tree(english: boolean): Map<string, Territory> {
  const found = new Map<string, Territory>();
  const plant = (
    code: string,
    name: string,
    luck: number,
    weight: number,
    parent: Territory | null,
  ) => {
    const territory = { id: `t:${code}`, code, name, luck, weight, parent, children: [] };
    found.set(code, territory);
    parent?.children.push(territory);
    return territory;
  };
  const root = plant('CN', english ? 'China' : '全国', 0.99, 0, null);
  regions.forEach(([code, name, englishName, luck, provinces], place) => {
    const region = plant(code, english ? englishName : name, luck, 0, root);
    for (const [province, itsName, itsEnglishName] of provinces) {
      const own = luck * (0.88 + chance(province) * 0.24);
      plant(
        province,
        english ? itsEnglishName : itsName,
        own,
        (1.4 - place * 0.14) * (0.5 + chance(province, 'weight')),
        region,
      );
    }
  });
  return found;
}

const leavesOf = (territory: Territory): Territory[] =>
  territory.children.length ? territory.children.flatMap(leavesOf) : [territory];

/** How far a month has come: all of it, part of it, or nothing yet. */
function progress(month: Period): number {
  const now = today.slice(0, 7);
  return month < now ? 1 : month === now ? 16 / 21 : 0;
}

function monthsIn(period: Period): Period[] {
  const first = calendar.converted(period, 'month');
  const length = { month: 1, quarter: 3, year: 12 }[partsOf(period).kind];
  return Array.from({ length }, (_, index) => stepped(first, index));
}

const seasons = [0.8, 0.6, 0.95, 1, 1.05, 1.1, 0.9, 0.95, 1.15, 1.1, 1.3, 1.4];

export function company(scenario: Scenario, english: boolean) {
  const territories = tree(english);
  const root = territories.get('CN') as Territory;

  function targetYuan(territory: Territory, period: Period): number {
    return leavesOf(territory).reduce(
      (sum, { weight }) =>
        sum +
        monthsIn(period).reduce(
          (total, month) => total + weight * 6_200_000 * (seasons[partsOf(month).number - 1] ?? 1),
          0,
        ),
      0,
    );
  }

  function actualYuan(territory: Territory, period: Period, view: PerformanceView): number {
    if (scenario === 'no-orders') return 0;
    return leavesOf(territory).reduce(
      (sum, leaf) =>
        sum +
        monthsIn(period).reduce((total, month) => {
          const wave = 0.9 + chance(leaf.code, month, view) * 0.2;
          return (
            total +
            leaf.weight *
              6_200_000 *
              (seasons[partsOf(month).number - 1] ?? 1) *
              leaf.luck *
              wave *
              progress(month)
          );
        }, 0),
      0,
    );
  }

  function workingDays(period: Period): [elapsed: number, all: number] {
    const months = monthsIn(period);
    const elapsed = months.reduce((sum, month) => sum + Math.round(21 * progress(month)), 0);
    return [elapsed, months.length * 21];
  }

  function figures(territory: Territory, period: Period, view: PerformanceView) {
    const target = ['no-targets', 'no-orders'].includes(scenario)
      ? 0
      : targetYuan(territory, period);
    const actual = actualYuan(territory, period, view);
    const [elapsed, all] = workingDays(period);
    return {
      territory,
      target: target ? cents(target) : null,
      actual: cents(actual),
      orderCount: Math.round(actual / 43_000),
      attainment: target ? (actual / target).toFixed(6) : null,
      pace: target && elapsed ? (actual / target / (elapsed / all)).toFixed(6) : null,
      hasChildren: territory.children.length > 0,
    };
  }

  const kinds: PartnerKind[] = ['DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER'];
  const names = english
    ? ['Hengtong', 'Ruifeng', 'Xincheng', 'Jiahe', 'Dexin', 'Wanli', 'Tongda', 'Zhongsheng']
    : ['恒通', '瑞丰', '信诚', '嘉禾', '德鑫', '万里', '通达', '中盛'];
  const trades = english
    ? ['Trading', 'Technology', 'Agency', 'Systems', 'Commerce']
    : ['商贸有限公司', '科技有限公司', '置业顾问', '系统集成有限公司', '商业连锁'];

  function partner(code: string) {
    const [, province = '', number = '0'] = /^(.*)-(\d+)$/.exec(code) ?? [];
    const territory = territories.get(province);
    if (!territory) return null;
    const index = Number(number);
    const place = territory.name.replace('省区', '');
    const name = `${names[index % names.length] ?? ''}${english ? ' ' : ''}${trades[index % 5] ?? ''}`;
    return {
      id: `p:${code}`,
      code,
      name: english ? `${place} ${name}` : place + name,
      kind: kinds[index % 5],
      status: 'ACTIVE',
      currency: 'CNY',
      territory,
      openAmount: cents(180_000 + chance(code, 'open') * 900_000),
    };
  }

  function page<Node>(all: Node[], first: number, after: string | null) {
    const start = after ? Number(after) : 0;
    const end = Math.min(all.length, start + first);
    return {
      nodes: all.slice(start, end),
      totalCount: all.length,
      pageInfo: {
        hasNextPage: end < all.length,
        endCursor: String(end),
        hasPreviousPage: start > 0,
        startCursor: String(start),
      },
    };
  }

  const own =
    scenario === 'rep'
      ? ['E-SH', 'S-SZ'].map((code) => territories.get(code) as Territory)
      : scenario === 'partner' || scenario === 'no-territory'
        ? []
        : [root];
  const visible = (territory: Territory): Territory[] => [
    territory,
    ...territory.children.flatMap(visible),
  ];

  interface Question {
    period: Period;
    territory?: string | null;
    view: PerformanceView;
    first: number;
    after: string | null;
  }
  const asked = ({ territory }: { territory?: string | null }) =>
    territories.get(territory ?? '') ?? own[0] ?? root;

  return {
    viewer: {
      name: { rep: '周晓', partner: '陈立' }[scenario as string] ?? '林致远',
      roles: [
        'default-roles-tributary',
        { rep: 'sales-rep', partner: 'partner', 'no-territory': 'sales-rep' }[scenario as string] ??
          'sales-director',
      ],
      employee: scenario === 'partner' ? null : { id: 'e:1', number: 'E0001', name: '林致远' },
      partner: scenario === 'partner' ? partner('E-SH-1') : null,
      territories: own,
    },
    territories: own
      .flatMap(visible)
      .map((each) => (own.includes(each) ? { ...each, parent: null } : each)),
    partner: ({ code }: { code: string }) => partner(code),

    salesPerformance: (question: Question) => {
      const { period, view } = question;
      const node = asked(question);
      const [workingDaysElapsed, all] = workingDays(period);
      return {
        period,
        view,
        asOf: today,
        currency: 'CNY',
        workingDaysElapsed,
        workingDays: all,
        node: figures(node, period, view),
        children: node.children.map((child) => figures(child, period, view)),
        months: monthsIn(calendar.converted(period, 'year')).map((month) => {
          const { target, actual } = figures(node, month, view);
          return { period: month, target, actual };
        }),
      };
    },

    partnerPerformance: (question: Question) => {
      const { period, view, first, after } = question;
      const all = leavesOf(asked(question))
        .flatMap((leaf) => {
          const actual = actualYuan(leaf, period, view);
          const parts = Array.from({ length: 9 }, (_, index) => ({
            code: `${leaf.code}-${index}`,
            part: (0.2 + chance(leaf.code, String(index))) / (index + 1),
          }));
          const whole = parts.reduce((sum, { part }) => sum + part, 0);
          return parts.map(({ code, part }) => ({ code, yuan: (actual * part) / whole }));
        })
        .filter(({ yuan }) => yuan > 0)
        .sort((one, other) => other.yuan - one.yuan);
      const sum = all.reduce((total, { yuan }) => total + yuan, 0);
      return page(
        all.map(({ code, yuan }) => ({
          partner: partner(code),
          actual: cents(yuan),
          orderCount: Math.ceil(yuan / 43_000),
          share: (yuan / sum).toFixed(6),
        })),
        first,
        after,
      );
    },

    orders: ({
      filter,
      first,
      after,
    }: {
      filter: { partner: string; period: Period };
      first: number;
      after: string | null;
    }) => {
      const open = monthsIn(filter.period).filter((month) => progress(month) > 0);
      const all = open.toReversed().flatMap((month, monthIndex) =>
        scenario === 'no-orders'
          ? []
          : Array.from({ length: 26 }, (_, index) => {
              const day = String(Math.max(1, 22 - Math.floor(index * 0.8))).padStart(2, '0');
              const key = `${filter.partner}${month}${index}`;
              const lines = Array.from({ length: 1 + Math.floor(chance(key) * 4) }, (_, line) => {
                const quantity = 1 + Math.floor(chance(key, String(line)) * 40);
                const price = 380 + Math.floor(chance(key, String(line), 'price') * 4000);
                return { line, quantity, price };
              });
              const net = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
              const money = (yuan: number) => ({ amount: `${yuan.toFixed(2)}00`, currency: 'CNY' });
              return {
                id: `o:${key}`,
                number: `SO-${month.replace('-', '')}-${String(900 - index - monthIndex).padStart(4, '0')}`,
                orderDate: `${month}-${day}`,
                dueDate: `${stepped(month, 1)}-${day}`,
                status: ['SUBMITTED', 'CONFIRMED', 'CONFIRMED', 'FULFILLED', 'CLOSED'][
                  Math.min(4, Math.floor(index / 4))
                ],
                net: money(net),
                total: money(net * 1.13),
                open: money(index > 12 ? 0 : net * 1.13),
                lines: lines.map(({ line, quantity, price }) => ({
                  lineNo: line + 1,
                  product: {
                    id: `d:${line}`,
                    code: `P-${100 + line}`,
                    name: english
                      ? (['Projector', 'Screen', 'Mount', 'Lamp'][line] ?? '')
                      : (['工程投影机', '幕布', '吊架', '灯泡'][line] ?? ''),
                    unit: english ? 'pcs' : '台',
                  },
                  quantity: `${quantity}.0000`,
                  unitPrice: money(price),
                  amount: money(quantity * price),
                })),
              };
            }),
      );
      return page(all, first, after);
    },
  };
}
