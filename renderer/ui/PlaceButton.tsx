import { useLocation } from 'react-router';
import type { Place } from '../../shared/assessment/place.ts';
import { LinkButton } from './LinkButton.tsx';
import { placeLink } from './placeLink.ts';

/** A button to where something is mended; nothing where that is here, or nowhere. */
export function PlaceButton({ place }: { readonly place: Place | null }) {
  const { pathname } = useLocation();
  const link = place && placeLink(place);
  if (!link || link.path === pathname) return null;
  return <LinkButton to={link.path}>到“{link.title}”办理</LinkButton>;
}
