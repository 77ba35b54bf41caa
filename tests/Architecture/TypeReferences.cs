using System.Reflection;
using System.Reflection.Emit;

namespace LicensingSite.Tests.Architecture;

/// <summary>
/// The types of the generator that each of its types refers to, read from the compiled program: from declarations, attributes and code.
/// A nested type counts as the one around it. Constants and <c>nameof</c> leave no trace in a compiled program, and do not count.
/// </summary>
static class TypeReferences
{
    const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly Assembly Program = typeof(Model.Site).Assembly;

    static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Each pair of types of which the first refers to the second.</summary>
    public static IEnumerable<(Type From, Type To)> Read() =>
        from type in Program.GetTypes()
        let user = Outermost(type)
        where IsOwn(user)
        from mentioned in Mentioned(type).SelectMany(Parts)
        let used = Outermost(mentioned)
        where used != user && IsOwn(used)
        select (user, used);

    static bool IsOwn(Type type) =>
        type.Assembly == Program && type.Namespace is { } name && name.StartsWith("LicensingSite", StringComparison.Ordinal);

    static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>A type and what it is made of: the arguments of a generic type, the element of an array.</summary>
    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : [type.IsGenericType ? type.GetGenericTypeDefinition() : type, .. type.GetGenericArguments().SelectMany(Parts)];

    static IEnumerable<Type> Mentioned(Type type) =>
        [
            .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
            .. type.GetInterfaces(),
            .. Attributes(type),
            .. type.GetGenericArguments().SelectMany(Constraints),
            .. type.GetFields(All).SelectMany(field => Attributes(field).Append(field.FieldType)),
            .. type.GetMethods(All).SelectMany(method => OfMethod(method).Append(method.ReturnType)),
            .. type.GetConstructors(All).SelectMany(OfMethod),
        ];

    static IEnumerable<Type> Attributes(MemberInfo member) => member.GetCustomAttributesData().Select(attribute => attribute.AttributeType);

    static IEnumerable<Type> Constraints(Type parameter) => parameter.IsGenericParameter ? parameter.GetGenericParameterConstraints() : [];

    static IEnumerable<Type> OfMethod(MethodBase method) =>
        [
            .. Attributes(method),
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Constraints) : [],
            .. method.GetMethodBody() is { } body
                ? body
                    .LocalVariables.Select(local => local.LocalType)
                    .Concat(InCode(method, body.GetILAsByteArray()!))
                    .Concat(body.ExceptionHandlingClauses.Select(Caught).OfType<Type>())
                : [],
        ];

    static Type? Caught(ExceptionHandlingClause clause) => clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType : null;

    static IEnumerable<Type> InCode(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length; )
        {
            var instruction = Instructions[code[at] == 0xFE ? BitConverter.ToInt16([code[at + 1], 0xFE]) : code[at]];
            at += instruction.Size;
            if (
                instruction.OperandType
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                foreach (var type in OfMember(method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!))
                {
                    yield return type;
                }
            }

            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    static IEnumerable<Type> OfMember(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo method =>
            [
                .. method.DeclaringType is { } declaring ? [declaring] : Type.EmptyTypes,
                .. method.GetGenericArguments(),
                method.ReturnType,
            ],
            _ => member.DeclaringType is { } declaring ? [declaring] : [],
        };

    static int OperandSize(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };
}
