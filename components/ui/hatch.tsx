/** The filling of what is possible only: lines in the colour of their family, on the ground. */
export function Hatch({
  id,
  family,
  className,
}: {
  id: string;
  family?: string;
  className?: string | undefined;
}) {
  return (
    <pattern
      id={id}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="1.6" height="4" className={className} data-family={family} />
    </pattern>
  );
}
