import type { StandardCategory } from './StandardSoftware';

const microsoft = 'Microsoft*|';

/** What comes with systems and other software and is never licensed by itself; asked before all products. */
export const systemSoftware: readonly StandardCategory[] = [
  {
    name: 'Windows updates',
    licensing: 'system',
    finds: [
      {
        title:
          'KB???????|KB??????|Update for *|Mise à jour pour *|Security Update for *|Mise à jour de sécurité pour *|Hotfix for *|Correctif pour *|*(KB???????)*|*(KB??????)*|Service Pack * for *|Definition Update for *',
      },
    ],
  },
  {
    name: 'Microsoft runtimes',
    licensing: 'system',
    finds: [
      {
        publisher: microsoft,
        title:
          'Microsoft Visual C++ *|Microsoft .NET *|Microsoft ASP.NET *|Microsoft Windows Desktop Runtime*|Windows Desktop Runtime*|.NET *|Microsoft XNA *|Microsoft Silverlight*|Microsoft Edge WebView2*|WebView2*|MSXML *|Microsoft MSXML*|*Visual Studio*Tools*Office Runtime*|*Visual Studio*Tools*pour Office*|Microsoft Visual J# *|Visual C++ *|Microsoft Visual Basic* Runtime*|Microsoft Visual F# *|*Redistributable*|*redistribuable*|DirectX*|Microsoft DirectX*|Windows App Runtime*|Microsoft Windows App Runtime*|Microsoft GameInput*|UCRT *|vcpp_*|vs_*|Microsoft Edge Update|Microsoft Update Health Tools|Microsoft UI Engine*|Microsoft Report Viewer *|Microsoft Access database engine*',
      },
      { title: 'Microsoft.*|MicrosoftWindows.*|Windows.*|Microsoft Store*' },
    ],
  },
  {
    name: 'Parts of Office',
    licensing: 'system',
    finds: [
      {
        publisher: microsoft,
        title:
          'Office 1? Click-to-Run *|Microsoft Office*MUI*|Microsoft Office*Proof*|Microsoft*Proof* 20??*|Outils de vérification linguistique *|Microsoft Office OSM*|Microsoft Office OSF*|Microsoft Office Shared*|Microsoft Office 64-bit Components*|Microsoft Office 32-bit Components*|Microsoft Office Groove*|Microsoft DCF MUI*|Microsoft Office File Validation*|Compatibility Pack for *|Module de compatibilité *|Teams Machine-Wide Installer|Microsoft Teams Meeting Add-in*|Microsoft Office Web Components*|Microsoft Primary Interoperability*|Microsoft Office Converter*|*Language Pack*|*Module linguistique*|Microsoft Conferencing Add-in*',
      },
    ],
  },
  {
    name: 'Parts of SQL Server and Visual Studio',
    licensing: 'system',
    finds: [
      {
        publisher: microsoft,
        title:
          '*SQL Server*Native Client*|*SQL Server*Setup*|*SQL Server*Compact*|*SQL Server*T-SQL*|*SQL Server*Data-Tier*|*SQL Server*Management Objects*|*SQL Server*Policies*|*SQL Server*LocalDB*|*SQL Server*Browser*|*SQL Server*VSS Writer*|*VSS Writer*SQL Server*|Browser for SQL Server*|Browser pour SQL Server*|*SQL Server*Batch Parser*|*SQL Server*Shared*|*SQL Server*Books Online*|*SQL Server*ScriptDom*|*CLR Types*SQL Server*|*ODBC Driver*|*OLE DB Driver*|*JDBC Driver*|*SQL Server*Connection Info*|SQL Server*XEvent*|SQL Server*Database Engine*|SQL Server*Common Files*|SQL Server*DMF*|SQL Server*SQL Diagnostics*|SQL Server*Client Tools*|Microsoft Help Viewer*|Microsoft Visual Studio Setup*|Microsoft Visual Studio Installer*|Visual Studio*Prerequisites*|Microsoft Web Deploy*|IIS *|Microsoft Analysis Services*|Integration Services|Windows SDK*|Windows Software Development Kit*|Microsoft System CLR*|Entity Framework*|Microsoft Build Tools*|Microsoft TestPlatform*|Kits Configuration Installer|Application Verifier*|WinRT Intellisense*|Universal CRT*|Windows Assessment and Deployment*|Windows PE*',
      },
    ],
  },
  {
    name: 'Agents of management',
    licensing: 'system',
    finds: [
      {
        title:
          'Configuration Manager Client*|Microsoft Intune*|Microsoft Monitoring Agent*|Azure Connected Machine Agent*|Microsoft Policy Platform*|Local Administrator Password Solution*|Microsoft Azure AD Connect*|Azure Monitor*|Windows Admin Center*|Microsoft Device Inventory Agent*|Microsoft Management Extension*|VMware Tools|Open VM Tools*|Zabbix Agent*|Virtio-win*|QEMU guest agent*|XenServer*|Citrix Hypervisor*|Hyper-V *|Amazon SSM Agent|Google Update Helper|Mozilla Maintenance Service|Adobe Refresh Manager|Google Updater|Adobe Genuine Service|Bonjour|Apple Mobile Device Support|Apple Application Support*|Apple Software Update|Microsoft AutoUpdate|Microsoft Defender*|Autodesk Genuine Service|Autodesk Identity Manager*|Autodesk*Licensing*|Autodesk Desktop App*|Autodesk Access*',
      },
    ],
  },
  {
    name: 'Drivers and firmware',
    licensing: 'system',
    finds: [
      {
        title:
          '*Driver|*Drivers|* Driver *|* Drivers *|Driver *|*Pilote *|*Pilotes *|Pilote*|*Chipset*|*Firmware*|*Dynamic Tuning*|*Bluetooth*|*Touchpad*|*PROSet*|Realtek *|Intel(R) *|Intel® *|Synaptics *|NVIDIA *|AMD *|Conexant*|Thunderbolt*|Waves MaxxAudio*|MaxxAudio*|Dolby *|ELAN *|Alps *|Validity *|Goodix *|Fingerprint*|*Card Reader*|*Smart Sound*|*USB 3.?*',
      },
      {
        publisher:
          'Intel*|Realtek*|NVIDIA*|Advanced Micro Devices*|AMD|Synaptics*|Qualcomm*|Broadcom Corporation|Conexant*|Waves Audio*|Alps*|Elan Micro*|DisplayLink*|Silicon Laboratories*|FTDI*|Marvell*|MediaTek*|Wacom*|Logitech*|Logi|Plantronics*|Poly|Jabra*|GN Audio*',
      },
    ],
  },
  {
    name: 'Tools of makers of computers and printers',
    licensing: 'system',
    finds: [
      {
        publisher:
          'Dell*|HP|HP Inc*|Hewlett*|HPE|Lenovo*|ASUS*|ASUSTeK*|Acer*|Fujitsu*|Toshiba*|Dynabook*|Panasonic*|Samsung*|Brother*|Canon*|Epson*|Seiko Epson*|Xerox*|Ricoh*|Lexmark*|KYOCERA*|Konica*|Zebra Tech*|ZEBRA*|DYMO*|Fujifilm*|OKI*',
      },
      {
        publisher: '|unknown',
        title:
          'Dell *|HP *|Lenovo *|ThinkPad *|ThinkVantage *|Vantage*|EPSON *|Brother *|Canon *',
      },
    ],
  },
];
