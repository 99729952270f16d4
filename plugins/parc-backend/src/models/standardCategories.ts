/** One category as `create` takes it; `tag` is the word before year and number. */
const category = (
  code: string,
  tag: string,
  name: string,
  nameFr: string,
  holdsData: boolean,
  parent?: string,
) => ({
  code,
  name,
  nameFr,
  tagPattern: `${tag}-{yyyy}-{0000}`,
  holdsData,
  parent,
});

/** What most IT departments have, parents first. An administrator adds, renames and removes. */
export const standardCategories = [
  [
    category('laptop', 'LT', 'Laptop', 'Ordinateur portable', true),
    category('desktop', 'PC', 'Desktop', 'Ordinateur fixe', true),
    category('server', 'SRV', 'Server', 'Serveur', true),
    category('storage', 'STO', 'Storage', 'Stockage', true),
    category('phone', 'TEL', 'Phone', 'Téléphone', true),
    category('tablet', 'TAB', 'Tablet', 'Tablette', true),
    category('printer', 'PRN', 'Printer', 'Imprimante', true),
    category('monitor', 'MON', 'Monitor', 'Écran', false),
    category('dock', 'DCK', 'Docking station', 'Station d’accueil', false),
    category('peripheral', 'PER', 'Peripheral', 'Périphérique', false),
    category('network', 'NET', 'Network equipment', 'Équipement réseau', true),
    category('ups', 'UPS', 'UPS', 'Onduleur', false),
    category('other', 'AST', 'Other', 'Autre', false),
  ],
  [
    category('switch', 'SW', 'Switch', 'Commutateur', true, 'network'),
    category('router', 'RTR', 'Router', 'Routeur', true, 'network'),
    category('firewall', 'FW', 'Firewall', 'Pare-feu', true, 'network'),
    category(
      'access-point',
      'AP',
      'Access point',
      'Point d’accès Wi-Fi',
      true,
      'network',
    ),
  ],
];
