namespace LicensingSite.Searching.Languages;

/// <summary>Spanish.</summary>
static class Spanish
{
    public static readonly LanguageTables Tables = new(
        """
        a al algo algun alguna algunas alguno algunos ante antes aqui asi aun aunque cada como con cual cuales cuando cuanto de del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estan
        estar estas este esto estos fue ha han hasta hay la las le les lo los mas me mi mis mucho muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque puede pueden que quien quienes se sea ser si sido sin
        sobre solo son su sus tambien tan tanto te tener tiene tienen todo todos tu tus un una unas uno unos usted ustedes y ya yo
        """,
        """
        s/3 es/3 a/3 o/3 e/3 as/3 os/3 ar/3 er/3 ir/3 an/4 en/4 amos/3 emos/3 imos/3 aron/3 ieron/3 aba/3 aban/3 ia/4 ian/4 io/4 ado/3 ada/3 ados/3 adas/3 ido/3 ida/3 idos/3 idas/3 ando/3 iendo/3
        ara/4 aran/4 era/4 eran/4 ira/4 iran/4 are/4 ere/4 ire/4 arse/3 erse/3 irse/3
        acion/3 aciones/3 icion/3 iciones/3 ion/4 iones/4 ador/3 adora/3 adores/3 adoras/3 edor/3 edora/3 edores/3 idor/3 idores/3 amiento/3 amientos/3 imiento/3 imientos/3
        mente/4 amente/4 idad/4 idades/4 ivo/4 iva/4 ivos/4 ivas/4 able/4 ables/4 ible/4 ibles/4 anza/4 anzas/4 ancia/4 ancias/4 encia/4 encias/4 ante/4 antes/4 iente/4 ientes/4
        ico/4 ica/4 icos/4 icas/4 al/4 ales/4 ista/4 istas/4 ces/3/z
        """,
        """
        comprar compra
        vender venta
        pagar pago
        elegir eleccion
        abrir abierto apertura
        escribir escrito
        resolver resuelto resolucion
        """,
        """
        comprar, adquirir, pedir
        agregar, añadir, crear
        eliminar, borrar, quitar
        cancelar, anular
        cambiar, modificar, actualizar, editar
        ver, mostrar, consultar
        buscar, encontrar, localizar
        descargar, exportar
        importar, cargar, subir
        enviar, transmitir
        configurar, ajustar
        desactivar, suspender, bloquear
        empezar, comenzar, iniciar
        comprobar, verificar, validar
        solucionar, resolver, reparar, corregir
        problema, error, fallo
        iniciar sesión, conectar, autenticar
        unirse, inscribirse, registrarse
        mover, migrar, transferir
        asignar, conceder, dar
        cuenta, perfil
        usuario, empleado, compañero
        empresa, compañía, organización
        cliente, comprador
        precio, coste, costo, tarifa
        pago, dinero
        descuento, rebaja
        impuesto, IVA
        permiso, derecho, acceso
        historial, registro
        informe, estadísticas
        ayuda, soporte, asistencia
        contrato, acuerdo
        requisito, condición
        paso, procedimiento
        archivo, fichero, documento
        equipo, ordenador, dispositivo
        país, región
        correo, mensaje
        advertencia, notificación, alerta
        """);
}
