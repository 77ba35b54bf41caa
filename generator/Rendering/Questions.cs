using System.Collections.Immutable;
using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>A question of a page of questions, with its answer as plain text.</summary>
sealed record Question(string Name, string Answer)
{
    /// <summary>The questions of an article: its sections, but for those that only hold others.</summary>
    /// <param name="html">The article, its headings with their ids.</param>
    /// <param name="headings">Of levels 2 and 3, in order.</param>
    public static ImmutableArray<Question> In(string html, ImmutableArray<SectionLink> headings)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        var (at, starts) = (0, new int[headings.Length + 1]);
        for (var i = 0; i < headings.Length; i++)
        {
            at = html.IndexOf(string.Create(CultureInfo.InvariantCulture, $"<h{headings[i].Level} id="), at, StringComparison.Ordinal);
            if (at < 0)
            {
                return [];
            }

            starts[i] = at++;
        }

        starts[^1] = html.Length;
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].IsSub || i + 1 == headings.Length || !headings[i + 1].IsSub)
            {
                var section = html.AsSpan(starts[i]..starts[i + 1]);
                var answer = PlainText.Of(section[(section.IndexOf("</h") is >= 0 and var end ? end + "</h2>".Length : 0)..]);
                if (answer.Length > 0)
                {
                    questions.Add(new Question(headings[i].Title, answer));
                }
            }
        }

        return questions.ToImmutable();
    }
}
