using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LicensingSite.Templating;

/// <summary>
/// Reads the members of a record by their names in templates, through the getters that System.Text.Json generates when the program is
/// compiled: no reflection.
/// </summary>
sealed class ModelAccessor : IObjectAccessor
{
    readonly FrozenDictionary<string, JsonPropertyInfo> members;

    ModelAccessor(JsonTypeInfo type) =>
        members = type.Properties.Where(member => member.Get is not null).ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);

    public bool HasIndexer => false;

    public Type? IndexType => null;

    /// <summary>The names of all members.</summary>
    public IEnumerable<string> Names => members.Keys;

    /// <summary>The type of a member; null where there is none of that name.</summary>
    public Type? TypeOf(string member) => members.GetValueOrDefault(member)?.PropertyType;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var isKnown = members.TryGetValue(member, out var property);
        value = property?.Get!(target);
        return isKnown;
    }

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => members.ContainsKey(member);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => members.Keys;

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <summary>The accessors of all types of a model, made when a type is first met.</summary>
    internal sealed class Cache(JsonSerializerContext model)
    {
        readonly ConcurrentDictionary<Type, ModelAccessor?> accessors = [];

        /// <summary>Null for a type that is not of the model.</summary>
        public ModelAccessor? Of(Type type) =>
            accessors.GetOrAdd(
                type,
                type => model.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info ? new ModelAccessor(info) : null
            );
    }
}
