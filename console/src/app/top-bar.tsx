import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { useSession } from '../session/session.tsx';
import { homeOf } from './config.ts';
import { followLink } from './follow-link.ts';
import { SHELL_TEXTS } from './shell-texts.ts';

export function TopBar() {
  const t = useTexts(SHELL_TEXTS);
  const { language, choose } = useLanguage();
  const { user, role, logOut } = useSession();
  const person = user?.profile.email ?? user?.profile.name ?? '';
  const account: TopNavigationProps.MenuDropdownUtility = {
    type: 'menu-dropdown',
    iconName: 'user-profile',
    text: person,
    // On a narrow screen the text is not shown.
    ariaLabel: `${t('account')}: ${person}`,
    items: [{ id: 'log-out', text: t('logOut') }],
    onItemClick: () => void logOut(),
  };
  return (
    <TopNavigation
      identity={{
        href: homeOf(role),
        title: t('product'),
        onFollow: followLink,
      }}
      utilities={[
        {
          type: 'button',
          text: t('otherLanguage'),
          iconName: 'globe',
          onClick: () => choose(language === 'ko' ? 'en' : 'ko'),
        },
        ...(user ? [account] : []),
      ]}
    />
  );
}
