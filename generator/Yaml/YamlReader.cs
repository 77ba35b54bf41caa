using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LicensingSite.Yaml;

/// <summary>Reads YAML into values with offsets from YamlDotNet's events; its typed reader is slower and has no offsets.</summary>
sealed class YamlReader
{
    const int DeepestNesting = 64;
    const int MostNodes = 1_000_000;

    readonly Parser parser;
    readonly int offset;
    readonly int length;
    readonly Dictionary<AnchorName, (YamlNode Node, int Nodes, int Levels)> anchors = [];
    readonly ImmutableArray<YamlFault>.Builder faults = ImmutableArray.CreateBuilder<YamlFault>();
    int nodes;
    int deepest;

    /// <summary>The innermost open bracket or brace; null if there is none.</summary>
    Mark? open;

    YamlReader(string text, int offset)
    {
        parser = new Parser(new Scanner(new StringReader(text)));
        this.offset = offset;
        length = text.Length;
    }

    /// <summary>Parses the first document of a text; never throws.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="offset">Where the text begins in its file.</param>
    public static YamlDocument Read(string text, int offset = 0) => new YamlReader(text, offset).Read();

    YamlDocument Read()
    {
        var root = default(YamlNode);
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                root = Node(0);
            }
        }
        catch (YamlException fault)
        {
            faults.Add(FaultOf(fault));
        }
        catch (Exception fault)
            when (fault
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or IndexOutOfRangeException
            )
        {
            // YamlDotNet's scanner throws these for some invalid texts.
            var start = parser.Current is { } last ? At(last.End) : offset;
            faults.Add(new YamlFault(false, "Unexpected content after the end of the document.", start, start));
        }

        return new YamlDocument(root, faults.ToImmutable());
    }

    /// <summary>Places the error of an unclosed bracket at the bracket: the parser notices it lines below.</summary>
    YamlFault FaultOf(YamlException fault)
    {
        if (open is { } bracket && bracket.Line < fault.Start.Line && fault.Message.Contains("parsing a flow", StringComparison.Ordinal))
        {
            return new YamlFault(false, "A closing bracket or a comma is missing.", At(bracket), At(bracket) + 1);
        }

        var start = At(fault.Start);
        return new YamlFault(false, Reason(fault), start, Math.Max(start, At(fault.End)));
    }

    /// <summary>Reads a value. The values of an alias count each time, as callers visit them each time.</summary>
    YamlNode Node(int depth)
    {
        var current = parser.Consume<ParsingEvent>();
        var (before, around) = (nodes, deepest);
        (nodes, deepest) = (nodes + 1, depth);
        CheckSize(current);
        var node = Node(current, depth);
        if (current is NodeEvent { Anchor.IsEmpty: false } named)
        {
            anchors[named.Anchor] = (node, nodes - before, deepest - depth);
        }

        deepest = Math.Max(around, deepest);
        return node;
    }

    YamlNode Node(ParsingEvent current, int depth)
    {
        switch (current)
        {
            case Scalar scalar:
                return Text(scalar);
            case SequenceStart start:
                return List(start, depth);
            case MappingStart start:
                return Map(start, depth);
            case AnchorAlias alias when anchors.TryGetValue(alias.Value, out var named):
                (nodes, deepest) = (nodes + named.Nodes, depth + named.Levels);
                CheckSize(current);
                return named.Node;
            default:
                throw new YamlException(current.Start, current.End, "Expected a value.");
        }
    }

    void CheckSize(ParsingEvent current)
    {
        if (deepest > DeepestNesting || nodes > MostNodes)
        {
            throw new YamlException(
                current.Start,
                current.End,
                $"This is nested more than {DeepestNesting} levels deep, or it is too large."
            );
        }
    }

    YamlScalar Text(Scalar scalar)
    {
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
        return new YamlScalar(scalar.Value, isNull, At(scalar.Start), At(scalar.End));
    }

    YamlList List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var around = open;
        open = start.Style == SequenceStyle.Flow ? start.Start : around;
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        open = around;
        return new YamlList(items.ToImmutable(), At(start.Start), At(parser.Consume<SequenceEnd>().End));
    }

    YamlMap Map(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var around = open;
        open = start.Style == MappingStyle.Flow ? start.Start : around;
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1) as YamlScalar ?? throw new YamlException(start.Start, start.End, "A key must be a string.");
            var entry = KeyValuePair.Create(key, Node(depth + 1));
            if (places.TryGetValue(key.Value, out var place))
            {
                faults.Add(new YamlFault(true, key.Value, key.Start, key.End));
                entries[place] = entry;
            }
            else
            {
                places[key.Value] = entries.Count;
                entries.Add(entry);
            }
        }

        open = around;
        return new YamlMap(entries.ToImmutable(), At(start.Start), At(parser.Consume<MappingEnd>().End));
    }

    int At(Mark mark) => offset + (int)Math.Min(mark.Index, length);

    static string Reason(YamlException fault)
    {
        var reason = fault.Message;
        var position = reason.IndexOf("): ", StringComparison.Ordinal);
        return position < 0 ? reason : reason[(position + 3)..];
    }
}
