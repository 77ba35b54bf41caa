using System.Collections.Immutable;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>A question of a FAQ page, with its answer as plain text.</summary>
sealed record Question(string Name, string Answer)
{
    const int Deepest = 3;

    /// <summary>
    /// The questions of a page: its headings of levels 2 and 3, but for those that only hold others. Deeper ones are part of an answer.
    /// </summary>
    public static ImmutableArray<Question> In(Page page)
    {
        var texts = PlainText.Sections(page.Body);
        var questions = ImmutableArray.CreateBuilder<Question>();
        for (var i = 0; i < page.Headings.Length; i++)
        {
            if (page.Headings[i].Level is not (2 or Deepest))
            {
                continue;
            }

            var next = i + 1;
            var answer = new List<string> { texts[next] };
            for (; next < page.Headings.Length && page.Headings[next].Level is not (2 or Deepest); next++)
            {
                answer.Add(page.Headings[next].Title);
                answer.Add(texts[next + 1]);
            }

            var isHolder = page.Headings[i].Level == 2 && next < page.Headings.Length && page.Headings[next].Level == Deepest;
            if (!isHolder && string.Join(' ', answer.Where(text => text.Length > 0)) is { Length: > 0 } text)
            {
                questions.Add(new Question(page.Headings[i].Title, text));
            }
        }

        return questions.ToImmutable();
    }
}
