using System.Collections.Immutable;
using System.Reflection;
using LicensingSite.Rendering;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Tests.Templating;

/// <summary>The built-in templates name only what exists, and a page's key covers every member of its model.</summary>
public sealed class BuiltInTemplateChecks
{
    [Fact]
    public void Built_in_templates_have_no_findings()
    {
        // Laid over themselves with a comment more, all of them are checked as a user's would be.
        var files = BuiltInTemplates
            .Paths.Where(TemplateFiles.IsTemplate)
            .ToImmutableSortedDictionary(
                path => path,
                path => (byte[])[.. BuiltInTemplates.Read(path)!, .. "{{# checked }}"u8],
                StringComparer.Ordinal
            );

        var found = new TemplateSet(new TemplateFiles("templates", files), TemplateModel.Default, TemplateModel.Roots).Check();

        Assert.NotEmpty(files);
        Assert.Empty(found.Select(one => $"{one.Place.Source.File}:{one.Place.From.Line} {one.Message}"));
    }

    [Fact]
    public void Each_member_of_a_page_changes_its_key() => AssertEachChanges(Page(), TemplateModel.KeyOf, nameof(PageModel.JsonLd));

    [Fact]
    public void Each_member_of_a_site_changes_its_key() => AssertEachChanges(Site(), TemplateModel.KeyOf);

    static void AssertEachChanges<T>(T value, Func<T, Fingerprint> keyOf, params string[] derived)
        where T : class
    {
        var members = typeof(T).GetProperties().Where(property => property.CanWrite && !derived.Contains(property.Name)).ToArray();
        Assert.NotEmpty(members);
        Assert.All(
            members,
            member =>
            {
                var copy = (T)typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.Invoke(value, null)!;
                var changed = Other(member.PropertyType, member.GetValue(value));
                member.SetValue(copy, changed);
                Assert.NotEqual(keyOf(value), keyOf(copy));
            }
        );
    }

    /// <summary>A value of a type that is not the given one.</summary>
    static object Other(Type type, object? value) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.String => value + "x",
            TypeCode.Boolean => !(bool)value!,
            TypeCode.Int32 => (int)value! + 1,
            _ when type == typeof(HtmlFragment) => HtmlFragment.Of("x"u8.ToArray()),
            _ when type == typeof(DataObject) => DataObject.Parse("""{"x":1}"""),
            _ when type.IsGenericType => ListOf(New(type.GenericTypeArguments[0], "x")),
            _ => New(type, "x"),
        };

    static object ListOf(object item) =>
        typeof(ImmutableArray)
            .GetMethods()
            .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsGenericMethodParameter: true }])
            .MakeGenericMethod(item.GetType())
            .Invoke(null, [item])!;

    /// <summary>A record whose texts are all the given one.</summary>
    static object New(Type type, string text)
    {
        if (type == typeof(string))
        {
            return text;
        }

        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter =>
                    parameter.ParameterType == typeof(string) ? text
                    : parameter.ParameterType == typeof(HtmlFragment) ? HtmlFragment.Empty
                    : Nullable.GetUnderlyingType(parameter.ParameterType) is not null ? null
                    : parameter.ParameterType.IsGenericType
                        ? text.Length == 0 ? parameter.ParameterType.GetField("Empty")!.GetValue(null)
                            : ListOf(New(parameter.ParameterType.GenericTypeArguments[0], text))
                    : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
                    : parameter.ParameterType.GetConstructors().Length > 0 && parameter.ParameterType != type
                        ? New(parameter.ParameterType, text)
                    : null
                ),
        ]);
    }

    static PageModel Page() => (PageModel)New(typeof(PageModel), "");

    static SiteModel Site() => (SiteModel)New(typeof(SiteModel), "");
}
