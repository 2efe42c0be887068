import { useLanguage } from '../i18n/language';
import { courseShape } from './course';

export function CourseLegend() {
  const { course: words, figures } = useLanguage().messages;
  return (
    <ul className="legend">
      {(['onCourse', 'slipping', 'behind'] as const).map((course) => (
        <li key={course}>
          <span className={`course ${course}`} aria-hidden="true">
            {courseShape[course]}
          </span>{' '}
          {words[course]} <span className="faint">{words.legend[course]}</span>
        </li>
      ))}
      <li className="legend-mark">{figures.target}</li>
    </ul>
  );
}
