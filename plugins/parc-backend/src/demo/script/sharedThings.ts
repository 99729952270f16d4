const support = 'group:default/it-support';
const infrastructure = 'group:default/it-infrastructure';
const production = 'group:default/production';
const commerce = 'group:default/commerce';

/** What stands somewhere for everybody, as slugs of models. */
export const sharedThings: ReadonlyArray<{
  place: string;
  owner: string;
  models: readonly string[];
  /** Entity reference of a group that has it. */
  assignedTo?: string;
}> = [
  ...['PAR/SIEGE/1/110', 'PAR/SIEGE/2/210', 'NTE/AGENCE/1/102'].map(place => ({
    place,
    owner: support,
    models: ['logitech-meetup', 'dell-u2723qe', 'yealink-sip-t54w'],
  })),
  {
    place: 'PAR/SIEGE/3/310',
    owner: support,
    models: ['logitech-meetup', 'epson-eb-l210w', 'yealink-sip-t54w'],
  },
  {
    place: 'PAR/SIEGE/RDC/SHOWROOM',
    owner: commerce,
    models: [
      ...['apple-ipad-10', 'apple-ipad-10', 'hp-elite-mini-800-g9'],
      ...['dell-u2723qe', 'epson-eb-l210w'],
    ],
  },
  {
    place: 'PAR/SIEGE/RDC/ACCUEIL',
    owner: support,
    models: ['hp-elite-mini-800-g9', 'dell-p2423d', 'yealink-sip-t54w'],
  },
  {
    place: 'PAR/SIEGE/1/101',
    owner: commerce,
    assignedTo: commerce,
    models: Array(6).fill('jabra-evolve2-65'),
  },
  ...['LYO/ATELIER/RDC/HALL-A', 'LYO/ATELIER/RDC/HALL-B'].map(place => ({
    place,
    owner: production,
    assignedTo: production,
    models: [
      ...['dell-optiplex-7010-sff', 'dell-optiplex-7010-sff'],
      ...['dell-p2423d', 'dell-p2423d', 'datalogic-gryphon-gd4500'],
      ...['datalogic-gryphon-gd4500', 'samsung-galaxy-tab-active4-pro'],
    ],
  })),
  {
    place: 'LYO/ATELIER/RDC/QUAI',
    owner: production,
    assignedTo: production,
    models: [
      ...['dell-optiplex-7010-sff', 'dell-p2423d', 'zebra-zd421'],
      ...['datalogic-gryphon-gd4500', 'datalogic-gryphon-gd4500'],
    ],
  },
  {
    place: 'LYO/ATELIER/1/BE',
    owner: production,
    models: ['hp-z2-tower-g9', 'hp-z2-tower-g9', 'dell-u2723qe'],
  },
  {
    place: 'LYO/ATELIER/1/METHODES',
    owner: support,
    models: ['brother-mfc-l6800dw', 'yealink-sip-t54w', 'aruba-ap-515'],
  },
  {
    place: 'PAR/SIEGE/2/204',
    owner: support,
    models: ['dymo-labelmanager-500ts', 'dell-optiplex-7010-sff'],
  },
  {
    place: 'PAR/SIEGE/2/205',
    owner: support,
    models: ['brother-mfc-l6800dw', 'dymo-labelmanager-500ts'],
  },
  {
    place: 'PAR/SIEGE/3/303',
    owner: support,
    models: ['hp-laserjet-pro-m404dn', 'yealink-sip-t54w'],
  },
  ...['PAR/SIEGE/RDC/ACCUEIL', 'PAR/SIEGE/2/201', 'NTE/AGENCE/1/101'].map(
    place => ({ place, owner: infrastructure, models: ['ubiquiti-u6-pro'] }),
  ),
];

/** What lies in stock, as slugs of models. */
export const spareThings: ReadonlyArray<{
  place: string;
  models: readonly string[];
}> = [
  {
    place: 'PAR/SIEGE/STOCK/ARM-1',
    models: [
      ...['dell-latitude-5440', 'dell-latitude-5440', 'dell-latitude-7440'],
      ...['lenovo-thinkpad-t14-gen4', 'dell-p2423d', 'dell-p2423d'],
      ...['iiyama-xub2792qsu-b5', 'dell-wd19s', 'lenovo-usb-c-dock-gen2'],
      ...['apple-iphone-14', 'samsung-galaxy-a54', 'yealink-sip-t54w'],
      ...['apple-ipad-10', 'apple-ipad-10', 'epson-eb-l210w'],
      ...['jabra-evolve2-65', 'jabra-evolve2-65', 'logitech-mx-keys'],
      ...['logitech-mx-keys', 'logitech-mx-master-3s', 'logitech-meetup'],
    ],
  },
  {
    place: 'LYO/ATELIER/STOCK',
    models: [
      ...['dell-latitude-5440', 'dell-p2423d', 'samsung-galaxy-a54'],
      ...['samsung-galaxy-tab-active4-pro', 'datalogic-gryphon-gd4500'],
      ...['logitech-mx-master-3s', 'dell-optiplex-7010-sff'],
    ],
  },
];

/** What was out of use already, and waits to be wiped and fetched, as slugs of models. */
export const worn: readonly string[] = [
  ...['dell-latitude-5420', 'dell-latitude-5420', 'lenovo-thinkpad-t14-gen2'],
  ...['lenovo-thinkpad-t14-gen2', 'samsung-galaxy-a52s', 'apple-iphone-12'],
  ...['apple-iphone-12', 'hp-laserjet-pro-m404dn'],
];
