import type { StandardCategory } from './StandardSoftware';

/** Publishers whose name agents of Linux report for all packages of a distribution. */
const distributions =
  'Debian*|Ubuntu*|Canonical*|*@*debian.org*|*@*ubuntu.com*|Fedora*|CentOS*|Rocky*|AlmaLinux*|Red Hat*|openSUSE*|SUSE*|Oracle America*|Amazon Linux|Amazon.com|Arch Linux*|Alpine*|EPEL*|RPM Fusion*|Remi Collet|Remi*|Mageia*|Linux Mint*|Koji|Raspbian*|Proxmox*';

/**
 * OCS Inventory's agent reports the home page of a Debian package in the place of its publisher. Other software has
 * such a publisher too, but no version with a Debian revision (Debian Policy, 5.6.12).
 */
const homePage = {
  publisher: 'http://*|https://*',
  version: '*-*|*~*|*+*',
};

const parts =
  'lib*|*-dev|*-devel|fonts-*|*-fonts|*-fonts-*|linux-*|kernel|kernel-*|firmware-*|*-firmware|grub-*|grub2-*|systemd*|base-files|base-passwd|*-common|*-data|*-doc|*-dbg|*-dbgsym|*-locale-*|*-l10n-*|*-langpack-*|glibc*|gpg-pubkey*|initramfs-*|dracut*|xserver-*|xorg-*|gir1.2-*|debian-*|ubuntu-*|python3-*|python-*|perl-*|ruby-*|node-*|php-*|php?-*|php??-*|golang-*|texlive-*|gstreamer1-*|gstreamer1.0-*|language-pack-*|hunspell-*|aspell-*';

/** What is left after all products: by who makes it, or by how it is called. */
export const generalSoftware: readonly StandardCategory[] = [
  {
    name: 'Parts of Linux',
    licensing: 'system',
    finds: [
      { publisher: distributions, title: parts },
      { ...homePage, title: parts },
      { publisher: '|unknown', title: parts },
    ],
  },
  {
    name: 'Packages of Linux distributions',
    licensing: 'open-source',
    finds: [{ publisher: distributions }, homePage],
  },
  {
    name: 'Linux systems',
    licensing: 'open-source',
    finds: [
      {
        title:
          'Debian GNU/Linux*|Ubuntu*|Fedora*|CentOS*|Rocky Linux*|AlmaLinux*|openSUSE*|Linux Mint*|Arch Linux*|Alpine Linux*|Raspbian*|FreeBSD*|Proxmox*',
      },
    ],
  },
  {
    name: 'macOS and what comes with it',
    licensing: 'system',
    finds: [
      { publisher: 'Apple*|com.apple*' },
      { title: 'macOS*|Mac OS X*|OS X *|iOS*|iPadOS*' },
    ],
  },
  {
    name: 'Android and what comes with it',
    licensing: 'system',
    finds: [{ title: 'com.android.*|com.google.android.*|Android|Android *' }],
  },
  {
    name: 'Open source by its maker',
    licensing: 'open-source',
    finds: [
      {
        publisher:
          'Mozilla*|The Document Foundation*|Apache*|Eclipse*|KDE*|GNOME*|The Qt*|Free Software Foundation*|* contributors|* Contributors|*Open Source*|GNU*|VideoLAN*|Gyan*|PostgreSQL*|The PHP*|Jenkins*|HashiCorp*|OpenJS*|Kubernetes*|Elastic*',
      },
    ],
  },
];
