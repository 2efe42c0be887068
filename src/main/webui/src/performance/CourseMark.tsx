import { useLanguage } from '../i18n/language';
import { courseShape, type Course } from './course';

export function CourseMark({ course }: { course: Course }) {
  const { course: words } = useLanguage().messages;
  return (
    <span
      className={`course ${course}`}
      role="img"
      aria-label={words[course]}
      title={words[course]}
    >
      {courseShape[course]}
    </span>
  );
}
