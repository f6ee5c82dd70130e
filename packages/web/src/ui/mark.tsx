/** The umbrella: the sign of the product. */
export function Mark({ className = "size-8" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <path
        d="M4 17a12 12 0 0 1 24 0c-2-2.2-4-2.2-6 0-2-2.2-4-2.2-6 0-2-2.2-4-2.2-6 0-2-2.2-4-2.2-6 0Z"
        fill="currentColor"
      />
      <path
        d="M16 4.500V3M16 16v9a2.6 2.6 0 0 0 5.2 0"
        fill="none"
        stroke="var(--color-gold)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
