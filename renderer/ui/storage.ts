import { storageOfPage } from './storageOfPage.ts';

let isKept = true;

/** Whether what is put into the browser's storage is there when the page is opened again. */
export function isStorageKept(): boolean {
  return isKept;
}

/** Where the browser keeps nothing for a page of a file, puts a storage in its place that ends with the page. */
export function replaceStorage(): void {
  isKept = mayKeep();
  if (!isKept) Object.defineProperty(window, 'localStorage', { value: storageOfPage(), configurable: true });
}

function mayKeep(): boolean {
  const name = 'kaoping.try';
  try {
    localStorage.setItem(name, '1');
    localStorage.removeItem(name);
    return true;
  } catch {
    // Cookies are forbidden, or the disk is full.
    return false;
  }
}
