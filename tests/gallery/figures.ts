/** Figures of the example initiative 5X2, for looking at page parts; the examples themselves hold them with their sources. */
export const years = [2013, 2014, 2015, 2016];

export const bySector = [
  { en: "Jewish", he: "יהודי", ar: "اليهودية", rates: [0.129, 0.137, 0.146, 0.165] },
  { en: "Druze", he: "דרוזי", ar: "الدرزية", rates: [0.09, 0.114, 0.141, 0.156] },
  { en: "Arab", he: "ערבי", ar: "العربية", rates: [0.103, 0.098, 0.121, 0.117] },
  { en: "Bedouin", he: "בדואי", ar: "البدوية", rates: [0.046, 0.049, 0.04, 0.057] },
];

export const byCluster = [
  [0.055, 0.051, 0.043, 0.059],
  [0.096, 0.096, 0.107, 0.11],
  [0.104, 0.109, 0.13, 0.13],
  [0.082, 0.081, 0.105, 0.116],
  [0.1, 0.113, 0.119, 0.127],
  [0.102, 0.109, 0.115, 0.137],
  [0.145, 0.152, 0.159, 0.182],
  [0.168, 0.171, 0.19, 0.212],
  [0.191, 0.216, 0.217, 0.243],
];

export const all = [0.1205, 0.1266, 0.1383, 0.1524];

export const byDistrict = [
  { en: "Tel Aviv", he: "תל אביב", ar: "تل أبيب", before: 0.14, now: 0.184 },
  { en: "Centre", he: "מרכז", ar: "المركز", before: 0.14, now: 0.176 },
  { en: "Haifa", he: "חיפה", ar: "حيفا", before: 0.13, now: 0.149 },
  { en: "Jerusalem", he: "ירושלים", ar: "القدس", before: 0.105, now: 0.138 },
  { en: "North", he: "צפון", ar: "الشمال", before: 0.11, now: 0.137 },
  { en: "South", he: "דרום", ar: "الجنوب", before: 0.089, now: 0.115 },
];

export const gaps = [
  {
    en: "Arab",
    he: "ערבי",
    ar: "العربية",
    before: [0.026, 0.019, 0.032],
    now: [0.047, 0.041, 0.053],
    change: [0.021, 0.01, 0.034],
    bounds: [-0.004, 0.046],
    verdict: "widened",
    certainty: "likely",
  },
  {
    en: "Bedouin",
    he: "בדואי",
    ar: "البدوية",
    before: [0.083, 0.075, 0.091],
    now: [0.108, 0.1, 0.116],
    change: [0.025, 0.014, 0.037],
    bounds: [-0.01, 0.05],
    verdict: "widened",
    certainty: "likely",
  },
  {
    en: "Druze",
    he: "דרוזי",
    ar: "الدرزية",
    before: [0.039, 0.026, 0.052],
    now: [0.008, -0.009, 0.024],
    change: [-0.031, -0.053, -0.01],
    bounds: [-0.04, -0.02],
    verdict: "narrowed",
    certainty: "certain",
  },
  {
    en: "Cluster 1",
    he: "אשכול 1",
    ar: "العنقود 1",
    before: [0.136, 0.116, 0.157],
    now: [0.184, 0.164, 0.204],
    change: [0.048, 0.02, 0.077],
    bounds: [0.012, 0.087],
    verdict: "widened",
    certainty: "certain",
  },
  {
    en: "Cluster 3",
    he: "אשכול 3",
    ar: "العنقود 3",
    before: [0.087, 0.067, 0.107],
    now: [0.113, 0.093, 0.133],
    change: [0.026, -0.002, 0.054],
    bounds: [-0.01, 0.06],
    verdict: "unchanged",
    certainty: "likely",
  },
  {
    en: "Haredi",
    he: "חרדי",
    ar: "حريدي",
    before: [0.114, 0.108, 0.119],
    now: [0.142, 0.136, 0.148],
    change: [0.027, 0.019, 0.035],
    bounds: [-0.14, 0.12],
    verdict: "widened",
    certainty: "cannot-tell",
  },
] as const;
